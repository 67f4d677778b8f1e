import { CampusError, type Permission, type Task, type TaskRef, type TaskStatus } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { holdTask } from './hold-task.ts';
import { type TaskRow, taskView } from './view.ts';

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
export function moveTask(caller: Caller, { id }: TaskRef, move: Move): Promise<Task> {
  const { tasks } = schema;
  return change(caller, async (within) => {
    const found = await holdTask(caller, within, move.permission, id);
    const { task: before, author } = found;
    if (before.status === move.to) return taskView(found, caller.now());
    if (!move.from.includes(before.status)) throw new CampusError('TASK_NOT_OPEN');

    const [after] = await within.orm
      .update(tasks)
      .set({
        status: move.to,
        completed_at: move.to === 'Done' ? caller.now() : null,
        closed_reason: null,
        revision: before.revision + 1,
      })
      .where(eq(tasks.id, id))
      .returning();
    if (after === undefined) throw new CampusError('TASK_NOT_FOUND');
    await move.record(within, before, after);
    return taskView({ task: after, author }, caller.now());
  });
}
