import { Instant, type ListTasksInput, type SubjectCode, type TaskPage } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { studentColumns } from '../students/index.ts';
import { nearnessSql } from './rank.ts';
import { taskColumns, taskView } from './view.ts';

/** As of when the first page was read, since priorities grow with time; then the sort key of the last row. */
const Cursor = z.tuple([Instant, z.number(), z.number(), z.number(), z.uuid()]);

/**
 * A pupil's tasks, a page at a time: the open ones by priority (domain: compareTasks), then the closed ones from the latest
 * done.
 *
 * @throws as openStudent; INVALID_INPUT a cursor that no page gave.
 */
export async function listTasks(caller: Caller, input: ListTasksInput): Promise<TaskPage> {
  const { orm } = caller.db;
  const { status, subject, source, from, to, limit } = input;
  const after = input.cursor === undefined ? undefined : decodeCursor(Cursor, input.cursor);
  const { id: student_id } = await openStudent(caller, 'tasks:list', input.student_id);
  const { tasks, students, users } = schema;
  const [student] = await orm
    .select({
      id: studentColumns.id,
      first_name: studentColumns.first_name,
      time_zone: studentColumns.time_zone,
      subjects: sql<SubjectCode[]>`(select coalesce(json_agg(distinct subject), '[]') from ${tasks}
        where ${tasks.student_id} = ${students.id} and subject is not null)`,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, student_id));
  if (student === undefined) throw new Error('an opened pupil has no row');

  const as_of = after?.[0] ?? caller.now().toISOString();
  const day = sql`coalesce(${tasks.planned_on}, (${tasks.due_at} at time zone ${student.time_zone})::date)`;
  const rows = await orm
    .select({ ...taskColumns, closed: key.closed, first: key.first, second: key.second })
    .from(tasks)
    .leftJoin(users, eq(users.id, tasks.created_by))
    .innerJoin(sql`(select ${as_of}::timestamptz as now) clock`, sql`true`)
    .where(
      and(
        eq(tasks.student_id, student_id),
        status === undefined ? undefined : eq(tasks.status, status),
        subject === undefined ? undefined : eq(tasks.subject, subject),
        source === undefined ? undefined : eq(tasks.source, source),
        from === undefined ? undefined : sql`${day} >= ${from}::date`,
        to === undefined ? undefined : sql`${day} <= ${to}::date`,
        after === undefined
          ? undefined
          : sql`(${key.closed}, ${key.first}, ${key.second}, ${tasks.id})
              > (${after[1]}::float8, ${after[2]}::float8, ${after[3]}::float8, ${after[4]}::uuid)`,
      ),
    )
    .orderBy(asc(key.closed), asc(key.first), asc(key.second), asc(tasks.id))
    .limit(limit + 1);

  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    student,
    tasks: page.map((row) => taskView(row, new Date(as_of))),
    next_cursor: last === undefined ? null : encodeCursor([as_of, last.closed, last.first, last.second, last.task.id]),
  };
}

/** A due date later than any, in seconds: a task without one comes last. */
const never = 1e12;
const { tasks: t } = schema;
const whenOpen = (open: SQL, closed: SQL) =>
  sql<number>`case when ${t.status} = 'Todo' then ${open} else ${closed} end`;

/** One sort key for both halves, smallest first: open before closed, then priority and due date, or when it was done. */
const key = {
  closed: whenOpen(sql`0::float8`, sql`1::float8`),
  first: whenOpen(
    sql`-(${t.weight} * (${sql.raw(nearnessSql('tasks.due_at', 'clock.now'))}))`,
    sql`-coalesce(extract(epoch from ${t.completed_at}), 0)::float8`,
  ),
  second: whenOpen(
    sql`coalesce(extract(epoch from ${t.due_at})::float8, ${sql.raw(String(never))}::float8)`,
    sql`0::float8`,
  ),
};
