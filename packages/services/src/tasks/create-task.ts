import {
  CampusError,
  type CreateTaskInput,
  type Role,
  type Task,
  type TaskAuthor,
  type TaskSource,
} from '@nexus/contracts';
import { schema } from '@nexus/db';
import { newTaskReason, newTaskWeight } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { askerOf, checkedTopic, readTopic } from './read-topic.ts';
import { selectTasks, taskView } from './view.ts';
import { writeTasks } from './write-tasks.ts';

/**
 * Adds a task to a pupil's list: their own, or one a coach or the administration gives them. Its weight and its reason,
 * when nobody says them, are found from what the subject weighs and what the pupil knows of it.
 *
 * @throws as openStudent; COMPETENCE_UNKNOWN; CONFLICTING_WRITE the id chosen is another task's, or that of one removed.
 */
export function createTask(caller: Caller, input: CreateTaskInput): Promise<Task> {
  return change(caller, async (within) => {
    const student = await openStudent(caller, 'tasks:create', input.student_id, within.orm);
    await within.lock(student.id);
    return addTo(caller, within, student.id, input);
  });
}

const sources: Record<Role, TaskSource> = { student: 'System', parent: 'System', coach: 'Coach', admin: 'System' };

/** The same within a change that has opened this pupil and holds their lock. */
export async function addTo(
  caller: Caller,
  within: Change,
  student_id: string,
  { id, label, due, planned_on, subject, competence_code, minutes, weight, reason }: CreateTaskInput,
): Promise<Task> {
  const { orm } = within;
  const now = caller.now();
  const known = id === undefined ? undefined : await taskOf(within, id, student_id);
  if (known !== undefined) return taskView(known, now);

  const author = await readAuthor(caller, within);
  const about = checkedTopic({ subject: subject ?? null, competence_code: competence_code ?? null });
  const topic = await readTopic(orm, now, student_id, about);
  const weighed = typeof weight === 'number' ? { weight, factors: null } : newTaskWeight(topic);
  const task = {
    id,
    label,
    reason: reason ?? newTaskReason(topic, askerOf(author)),
    source: sources[caller.actor.role],
    ...weighed,
    ...about,
    minutes: minutes ?? null,
    due_at: due == null ? null : new Date(due),
    planned_on: planned_on ?? null,
    created_by: author.id,
  };
  const [written] = await writeTasks(caller, within, student_id, [task]);
  if (written === undefined) throw new Error('insert returned no task');
  return taskView({ task: written, author }, now);
}

/** The task that an earlier sending of the same creation has written. */
async function taskOf({ orm }: Change, id: string, student_id: string) {
  const { tasks, events } = schema;
  const [found] = await selectTasks(orm).where(eq(tasks.id, id));
  if (found?.task.student_id === student_id) return found;
  const [written] = await orm
    .select({ id: events.id })
    .from(events)
    .where(eq(events.idempotency_key, `TASK_CREATED:${id}`));
  if (found !== undefined || written !== undefined) throw new CampusError('CONFLICTING_WRITE');
  return undefined;
}

async function readAuthor({ actor }: Caller, { orm }: Change): Promise<TaskAuthor> {
  const { users } = schema;
  const [author] = await orm
    .select({ id: users.id, first_name: users.first_name, role: users.role })
    .from(users)
    .where(eq(users.id, actor.user_id));
  if (author === undefined) throw new CampusError('SIGN_IN_REQUIRED');
  return author;
}
