import type { SubjectCode, Task, TaskFactors, TaskSource } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';
import { taskView } from './view.ts';

export interface NewTask {
  student_id: string;
  /** 1 to 300 characters, a verb first. */
  label: string;
  /** A sentence the pupil understands. */
  reason: string;
  source: TaskSource;
  /** 0 to 5. */
  weight: number;
  factors?: TaskFactors;
  subject?: SubjectCode;
  competence_code?: string;
  minutes?: number;
  due_at?: Date;
  /** What the Coach agent made it for: one open task a key. */
  agent_key?: string;
  created_by?: string;
}

/** Adds a task within a change whose caller has checked access and holds the pupil's lock. */
export async function createTask(
  campus: Campus,
  { orm, record }: Change,
  { factors, ...task }: NewTask,
): Promise<Task> {
  const [row] = await orm
    .insert(schema.tasks)
    .values({ ...task, id: campus.newId(), factors_json: factors ?? null, created_at: campus.now() })
    .returning();
  if (row === undefined) throw new Error('insert returned no task');
  await record({
    kind: 'TASK_CREATED',
    student_id: row.student_id,
    key: `TASK_CREATED:${row.id}`,
    payload: { task_id: row.id, label: row.label, source: row.source },
  });
  return taskView(row);
}
