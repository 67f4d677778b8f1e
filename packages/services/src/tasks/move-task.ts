import { CampusError, type Permission, type Task, type TaskRef, type TaskStatus } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { taskView } from './view.ts';

type TaskRow = typeof schema.tasks.$inferSelect;

interface Move {
  permission: Permission;
  to: TaskStatus;
  /** The statuses it may come from; being there already is no error and changes nothing. */
  from: readonly TaskStatus[];
  record(change: Change, before: TaskRow, after: TaskRow): Promise<void>;
}

/**
 * Takes a task from one status to another: access, the drawn transitions only, the event, the summary.
 *
 * @throws TASK_NOT_FOUND no such task, or one of a pupil this person has no link to; TASK_NOT_OPEN the transition is
 *   not drawn (DOMAIN, Enums), and nothing has changed.
 */
export async function moveTask(caller: Caller, { id }: TaskRef, move: Move): Promise<Task> {
  const { tasks } = schema;
  const [found] = await caller.db.orm.select({ student_id: tasks.student_id }).from(tasks).where(eq(tasks.id, id));
  if (found === undefined) throw new CampusError('TASK_NOT_FOUND');

  return await change(caller, async (within) => {
    const { orm } = within;
    await openStudent(caller, move.permission, found.student_id, orm).catch((error: unknown) => {
      throw error instanceof CampusError && error.code === 'NOT_FOUND' ? new CampusError('TASK_NOT_FOUND') : error;
    });
    await within.lock(found.student_id);
    const [before] = await orm.select().from(tasks).where(eq(tasks.id, id)).for('update');
    if (before === undefined) throw new CampusError('TASK_NOT_FOUND');
    if (before.status === move.to) return taskView(before);
    if (!move.from.includes(before.status)) throw new CampusError('TASK_NOT_OPEN');

    const [after] = await orm
      .update(tasks)
      .set({
        status: move.to,
        completed_at: move.to === 'Done' ? caller.now() : null,
        revision: before.revision + 1,
      })
      .where(eq(tasks.id, id))
      .returning();
    if (after === undefined) throw new CampusError('TASK_NOT_FOUND');
    await move.record(within, before, after);
    return taskView(after);
  });
}
