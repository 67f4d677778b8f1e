import { type DatabaseClient, schema } from '@nexus/db';
import { type Caller, completeTask, reopenTask } from '@nexus/services';
import { and, eq, inArray } from 'drizzle-orm';
import { campusOver } from './campus.ts';
import { type Measure, percentiles } from './load.ts';

const { studentAccess, studentSummaries, tasks } = schema;

/** A task that goes from open to done and back, and who does it. */
export interface WrittenTask {
  id: string;
  student_id: string;
  user_id: string;
}

export async function tasksOf(
  db: DatabaseClient,
  pupils: readonly { user_id: string; student_id: string }[],
): Promise<WrittenTask[]> {
  const owners = new Map(pupils.map(({ user_id, student_id }) => [student_id, user_id]));
  const rows = await db.orm
    .selectDistinctOn([tasks.student_id], { id: tasks.id, student_id: tasks.student_id })
    .from(tasks)
    .where(and(inArray(tasks.student_id, [...owners.keys()]), eq(tasks.status, 'Todo')))
    .orderBy(tasks.student_id, tasks.id);
  return rows.flatMap((row) => {
    const user_id = owners.get(row.student_id);
    return user_id === undefined ? [] : [{ ...row, user_id }];
  });
}

export type Write = (task: WrittenTask, to: 'Done' | 'Todo') => Promise<unknown>;

/** The verbs: access, lock, transition, event, summary. */
export function writeByVerb(db: DatabaseClient): Write {
  const campus = campusOver(db);
  return ({ id, user_id }, to) => {
    const caller: Caller = { ...campus, actor: { user_id, role: 'student' } };
    return to === 'Done' ? completeTask(caller, { id }) : reopenTask(caller, { id });
  };
}

/** The same transaction as the verb, statement by statement (services/tasks/move-task), without the event and the summary. */
export function writeWithoutEvent(db: DatabaseClient): Write {
  return async ({ id, user_id }, to) => {
    const [found] = await db.orm.select({ student_id: tasks.student_id }).from(tasks).where(eq(tasks.id, id));
    if (found === undefined) throw new Error('no such task');
    await db.orm.transaction(async (orm) => {
      await orm
        .select({ id: studentAccess.student_id })
        .from(studentAccess)
        .where(and(eq(studentAccess.user_id, user_id), eq(studentAccess.student_id, found.student_id)))
        .limit(2);
      await orm
        .select({ one: studentSummaries.student_id })
        .from(studentSummaries)
        .where(eq(studentSummaries.student_id, found.student_id))
        .for('update');
      const [before] = await orm.select().from(tasks).where(eq(tasks.id, id)).for('update');
      const completed_at = to === 'Done' ? new Date() : null;
      await orm
        .update(tasks)
        .set({ status: to, completed_at, revision: (before?.revision ?? 0) + 1 })
        .where(eq(tasks.id, id))
        .returning();
    });
  };
}

/** The least a write can be: one prepared UPDATE, committed. */
export function writeBare(db: DatabaseClient): Write {
  return ({ id }, to) =>
    db.read(
      `update nexus_app.tasks set status = $2::text::nexus_app.task_status, completed_at = $3::timestamptz,
        revision = revision + 1 where id = $1`,
      [id, to, to === 'Done' ? new Date().toISOString() : null],
    );
}

/** Completes and reopens tasks from so many writers at once, each with its own tasks; every task ends as it began. */
export async function loadWrites(
  write: Write,
  written: readonly WrittenTask[],
  writers: number,
  seconds: number,
): Promise<Measure> {
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  const timed = async (task: WrittenTask, to: 'Done' | 'Todo') => {
    const from = performance.now();
    await write(task, to);
    latencies.push(performance.now() - from);
  };
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const own = written.filter((_, index) => index % writers === writer);
      for (let turn = 0; performance.now() < until && own.length > 0; turn += 1) {
        const task = own[turn % own.length];
        if (task === undefined) return;
        await timed(task, 'Done');
        await timed(task, 'Todo');
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  return { per_second: latencies.length / elapsed, ...percentiles(latencies), failures: 0 };
}
