import { CampusError, mayRewriteTask, type Task, type TaskChanges, type UpdateTaskInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { newTaskReason, newTaskWeight } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { holdTask } from './hold-task.ts';
import { askerOf, checkedTopic, readTopic, type Topic } from './read-topic.ts';
import { type FoundTask, type TaskRow, taskView } from './view.ts';

/**
 * Changes what an open task says, and nothing that is not named. Asked for what it says already, it changes nothing and
 * records nothing. A pupil plans any task on a day, and rewrites only those they wrote.
 *
 * @throws TASK_NOT_FOUND as holdTask; TASK_NOT_YOURS; TASK_NOT_OPEN a closed task stays as it was done; COMPETENCE_UNKNOWN.
 */
export function updateTask(caller: Caller, { id, ...changes }: UpdateTaskInput): Promise<Task> {
  return change(caller, async (within) => {
    const found = await holdTask(caller, within, 'tasks:update', id);
    return rewrite(caller, within, found, changes);
  });
}

/** The same within a change that holds the task. */
export async function rewrite(caller: Caller, within: Change, found: FoundTask, changes: TaskChanges): Promise<Task> {
  const { task: before, author } = found;
  const wanted = await wantedColumns(caller, within, found, changes);
  const changed = columns.filter((name) => name in wanted && !same(wanted[name], before[name]));
  if (changed.length === 0) return taskView(found, caller.now());
  const { user_id: id, role } = caller.actor;
  if (changed.some((name) => name !== 'planned_on') && !mayRewriteTask({ id, role }, { author })) {
    throw new CampusError('TASK_NOT_YOURS');
  }
  if (before.status !== 'Todo') throw new CampusError('TASK_NOT_OPEN');

  const { tasks } = schema;
  const [after] = await within.orm
    .update(tasks)
    .set({ ...wanted, revision: before.revision + 1 })
    .where(eq(tasks.id, before.id))
    .returning();
  if (after === undefined) throw new CampusError('TASK_NOT_FOUND');
  await within.record({
    kind: 'TASK_UPDATED',
    student_id: after.student_id,
    key: `TASK_UPDATED:${after.id}:${after.revision}`,
    payload: { task_id: after.id, changed },
  });
  return taskView({ task: after, author }, caller.now());
}

/** The columns that changes name; the factors go with the weight that they explain. */
const columns = [
  'competence_code',
  'due_at',
  'label',
  'minutes',
  'planned_on',
  'reason',
  'subject',
  'weight',
] as const satisfies (keyof TaskRow)[];
type Columns = Partial<Pick<TaskRow, (typeof columns)[number] | 'factors_json'>>;

/** The row as it is asked for: only the columns named, or that follow from those named. */
async function wantedColumns(
  caller: Caller,
  { orm }: Change,
  { task, author }: FoundTask,
  changes: TaskChanges,
): Promise<Columns> {
  const { label, due, planned_on, minutes, weight, reason } = changes;
  const wanted: Columns = {
    ...(label === undefined ? {} : { label }),
    ...(due === undefined ? {} : { due_at: due === null ? null : new Date(due) }),
    ...(planned_on === undefined ? {} : { planned_on }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(typeof reason === 'string' ? { reason } : {}),
    // The weight it has already keeps the factors that explain it.
    ...(typeof weight === 'number' && weight !== task.weight ? { weight, factors_json: null } : {}),
  };
  const about = wantedTopic(task, changes);
  if (about !== undefined) Object.assign(wanted, about);
  const weigh = weight === null || (about !== undefined && weight === undefined);
  if (!weigh && reason !== null) return wanted;

  const topic = await readTopic(orm, caller.now(), task.student_id, about ?? task);
  if (reason === null) wanted.reason = newTaskReason(topic, askerOf(author));
  if (weigh) {
    const weighed = newTaskWeight(topic);
    wanted.weight = weighed.weight;
    wanted.factors_json = weighed.factors;
  }
  return wanted;
}

/** What the task is to be about; undefined when that stays as it is. */
function wantedTopic(task: TaskRow, { subject, competence_code }: TaskChanges): Topic | undefined {
  const staysInSubject = subject === undefined || subject === task.subject;
  const about = {
    // A competence named alone brings its subject.
    subject: subject === undefined ? (competence_code ? null : task.subject) : subject,
    // It belongs to one subject, and leaves with it.
    competence_code: competence_code === undefined && staysInSubject ? task.competence_code : (competence_code ?? null),
  };
  const stays = staysInSubject && about.competence_code === task.competence_code;
  return stays ? undefined : checkedTopic(about);
}

function same(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}
