import { CampusError, type ListStudentsInput, may, type StudentPage } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, asc, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { nextSessionAt } from '../projection/index.ts';
import { studentColumns } from './views.ts';

/** Where a page ended: the sort key of its last row. */
const Cursor = z.tuple([z.string(), z.string(), z.uuid()]);

/**
 * The pupils a parent, a coach or the administration may see, with what says at a glance how they do, by name.
 *
 * @throws INVALID_INPUT a cursor that no page gave.
 */
export async function listStudents(caller: Caller, { q, limit, cursor }: ListStudentsInput): Promise<StudentPage> {
  const { actor, db } = caller;
  if (!may(actor.role, 'students:list')) throw new CampusError('NOT_ALLOWED');
  const { students, users, studentSummaries: summary, studentAccess } = schema;
  const linked = db.orm
    .select({ id: studentAccess.student_id })
    .from(studentAccess)
    .where(eq(studentAccess.user_id, actor.user_id));
  const after = cursor === undefined ? undefined : decodeCursor(Cursor, cursor);
  const now = caller.now();
  const pattern = q === undefined ? undefined : `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;

  const rows = await db.orm
    .select({
      ...studentColumns,
      progress_overall_bp: summary.progress_overall_bp,
      tasks_open_count: summary.tasks_open_count,
      streak_days: sql<number>`case when ${summary.last_active_day} >=
        (${now.toISOString()}::timestamptz at time zone ${users.time_zone})::date - 1 then ${summary.streak_days} else 0 end`,
      next_session_at: sql<string | null>`case when ${summary.next_session_at} > ${now.toISOString()}::timestamptz
        then ${summary.next_session_at} else ${nextSessionAt(sql`${students.id}`, sql`${now.toISOString()}::timestamptz`)} end`,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .innerJoin(summary, eq(summary.student_id, students.id))
    .where(
      and(
        actor.role === 'admin' ? undefined : inArray(students.id, linked),
        pattern === undefined ? undefined : or(ilike(users.first_name, pattern), ilike(users.last_name, pattern)),
        after === undefined
          ? undefined
          : sql`(${users.last_name}, ${users.first_name}, ${students.id}) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`,
      ),
    )
    .orderBy(asc(users.last_name), asc(users.first_name), asc(students.id))
    .limit(limit + 1);

  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    students: page.map(({ progress_overall_bp, next_session_at, ...student }) => ({
      ...student,
      progress_overall: progress_overall_bp / 10_000,
      next_session_at: next_session_at === null ? null : new Date(next_session_at).toISOString(),
    })),
    ...(last === undefined ? {} : { next_cursor: encodeCursor([last.last_name, last.first_name, last.id]) }),
  };
}
