import { schema } from '@nexus/db';
import { type Campus, createSignIn } from '@nexus/services';
import { and, eq, inArray } from 'drizzle-orm';
import { addTask, type Pupil } from './people.ts';

export interface Storm {
  /** A task and a sign-in that may complete it. */
  tasks: readonly { id: string; token: string }[];
}

/** Many tasks to complete, of several pupils. */
export async function prepareStorm(campus: Campus, pupils: readonly Pupil[], each: number): Promise<Storm> {
  const tasks: { id: string; token: string }[] = [];
  const tokens = new Map<Pupil, string>();
  for (const pupil of pupils) tokens.set(pupil, (await createSignIn(campus.db.orm, pupil.user_id)).token);
  for (let round = 0; round < each; round += 1) {
    for (const [pupil, token] of tokens) tasks.push({ id: await addTask(campus, pupil.student_id), token });
  }
  return { tasks };
}

/** Completes the tasks eight at a time, and calls `enough` once that many were acknowledged. @returns those that were. */
export async function rage(url: string, { tasks }: Storm, after: number, enough: () => void): Promise<string[]> {
  const acknowledged: string[] = [];
  const left = [...tasks];
  const window = async () => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) {
      const { id, token } = task;
      const answer = await fetch(`${url}/api/dashboard/tasks/${id}/complete`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      }).catch(() => undefined);
      // No answer: the server is gone, and this one may or may not have been written.
      if (answer?.ok !== true) return;
      acknowledged.push(id);
      if (acknowledged.length === after) enough();
    }
  };
  await Promise.all(Array.from({ length: 8 }, window));
  return acknowledged;
}

/** How many of these tasks are done and in the journal exactly once. */
export async function countCompleted({ db: { orm } }: Campus, ids: readonly string[]): Promise<number> {
  const { tasks, events } = schema;
  const done = await orm
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(inArray(tasks.id, [...ids]), eq(tasks.status, 'Done')));
  const journal = await orm
    .select({ payload: events.payload_json })
    .from(events)
    .where(eq(events.kind, 'TASK_COMPLETED'));
  const told = journal.map(({ payload }) => JSON.stringify(payload));
  return done.filter(({ id }) => told.filter((payload) => payload.includes(id)).length === 1).length;
}
