import type { SubjectCode, TaskFactors, TaskSource } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';
import type { TaskRow } from './view.ts';

export interface NewTask {
  /** A new one when left out. */
  id?: string | undefined;
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

/** Writes a pupil's new tasks within a change whose caller has checked access and holds the pupil's lock. */
export async function writeTasks(
  campus: Campus,
  { orm, recordAll }: Change,
  student_id: string,
  newTasks: readonly NewTask[],
): Promise<TaskRow[]> {
  if (newTasks.length === 0) return [];
  const created_at = campus.now();
  const rows = await orm
    .insert(schema.tasks)
    .values(
      newTasks.map(({ id = campus.newId(), factors = null, ...task }) => ({
        ...task,
        id,
        student_id,
        factors_json: factors,
        created_at,
      })),
    )
    .returning();
  await recordAll(
    { kind: 'TASK_CREATED', student_id },
    rows.map(({ id, label, source }) => ({
      key: `TASK_CREATED:${id}`,
      payload: { task_id: id, label, source },
    })),
  );
  return rows;
}
