import type { SubjectCode, TaskFactors, TaskSource } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';
import type { TaskRow } from './view.ts';

export interface NewTask {
  /** A new one when left out. */
  id?: string | undefined;
  student_id: string;
  /** 1 to 300 characters, a verb first. */
  label: string;
  /** A sentence the pupil understands. */
  reason: string;
  source: TaskSource;
  /** 0 to 5. */
  weight: number;
  factors?: TaskFactors | null;
  subject?: SubjectCode | null;
  competence_code?: string | null;
  minutes?: number | null;
  due_at?: Date | null;
  /** A day of the pupil's calendar. */
  planned_on?: string | null;
  /** What the Coach agent made it for: one open task a key. */
  agent_key?: string;
  created_by?: string;
}

/** Writes a new task within a change whose caller has checked access and holds the pupil's lock. */
export async function writeTask(
  campus: Campus,
  { orm, record }: Change,
  { id = campus.newId(), factors, ...task }: NewTask,
): Promise<TaskRow> {
  const [row] = await orm
    .insert(schema.tasks)
    .values({ ...task, id, factors_json: factors ?? null, created_at: campus.now() })
    .returning();
  if (row === undefined) throw new Error('insert returned no task');
  await record({
    kind: 'TASK_CREATED',
    student_id: row.student_id,
    key: `TASK_CREATED:${row.id}`,
    payload: { task_id: row.id, label: row.label, source: row.source },
  });
  return row;
}
