import { CampusError, type Permission } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import type { Change } from '../events/index.ts';
import { type FoundTask, selectTasks } from './view.ts';

/**
 * Opens the pupil a task is of, takes their lock, and gives the task, which nobody else changes until the change ends.
 *
 * @throws NOT_ALLOWED the role may not do this; TASK_NOT_FOUND no such task, or one of a pupil this person has no link to.
 */
export async function holdTask(
  caller: Caller,
  { orm, lock }: Change,
  permission: Permission,
  id: string,
): Promise<FoundTask> {
  const { tasks } = schema;
  const [owner] = await orm.select({ student_id: tasks.student_id }).from(tasks).where(eq(tasks.id, id));
  if (owner === undefined) throw new CampusError('TASK_NOT_FOUND');
  await openStudent(caller, permission, owner.student_id, orm).catch((error: unknown) => {
    throw error instanceof CampusError && error.code === 'NOT_FOUND' ? new CampusError('TASK_NOT_FOUND') : error;
  });
  await lock(owner.student_id);
  return getTask(orm, id);
}

/** The task as it is now, for a caller who has checked access; under the pupil's lock, nobody else changes it. */
export async function getTask(orm: Database, id: string): Promise<FoundTask> {
  const [found] = await selectTasks(orm).where(eq(schema.tasks.id, id));
  if (found === undefined) throw new CampusError('TASK_NOT_FOUND');
  return found;
}
