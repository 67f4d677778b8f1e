import { CampusError, mayRewriteTask, type TaskRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { holdTask } from './hold-task.ts';
import type { FoundTask } from './view.ts';

/**
 * Removes a task for good; one that was done takes back what it had added to its day. A pupil removes only those they wrote.
 *
 * @throws TASK_NOT_FOUND as holdTask, and when it is removed already; TASK_NOT_YOURS.
 */
export function removeTask(caller: Caller, { id }: TaskRef): Promise<TaskRef> {
  return change(caller, async (within) => {
    await erase(caller, within, await holdTask(caller, within, 'tasks:remove', id));
    return { id };
  });
}

/** The same within a change that holds the task. */
export async function erase(caller: Caller, { orm, record }: Change, { task, author }: FoundTask): Promise<void> {
  const { user_id, role } = caller.actor;
  if (!mayRewriteTask({ id: user_id, role }, { author })) throw new CampusError('TASK_NOT_YOURS');
  await orm.delete(schema.tasks).where(eq(schema.tasks.id, task.id));
  await record({
    kind: 'TASK_DELETED',
    student_id: task.student_id,
    key: `TASK_DELETED:${task.id}`,
    payload: { task_id: task.id, label: task.label, status: task.status },
    active_at: task.completed_at ?? undefined,
  });
}
