import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { TaskSource, TaskStatus } from './enums.ts';
import { SubjectCode } from './subjects.ts';

/** How the weight of a task was found, each factor as the screen explains it (domain: priorities). */
export const TaskFactors = z.object({
  /** Coefficients of the subject in the pupil's own exam plan. */
  exam_weight: z.number().min(0),
  /** 1 − mastery. */
  to_acquire: z.number().min(0).max(1),
  /** 1 (fresh) to 2 (forgotten). */
  forgetting: z.number().min(1).max(2),
});
export type TaskFactors = z.infer<typeof TaskFactors>;

export const Task = z
  .object({
    id: Id,
    student_id: Id,
    label: z.string().min(1).max(300),
    due: Instant.nullable(),
    weight: z.number().min(0).max(5),
    reason: z.string(),
    status: TaskStatus,
    source: TaskSource,
    subject: SubjectCode.nullable(),
    minutes: z.number().int().positive().nullable(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

export const TaskRef = z.strictObject({ id: Id });
export type TaskRef = z.infer<typeof TaskRef>;

/** Why the Coach agent closes one of its own tasks: learnt meanwhile, no longer in the pupil's plan, left overdue for days. */
export const TaskCloseWhy = z.enum(['acquired', 'off_plan', 'ignored']);
export type TaskCloseWhy = z.infer<typeof TaskCloseWhy>;
