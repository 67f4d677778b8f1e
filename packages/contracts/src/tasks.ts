import { z } from 'zod';
import { AskedInstant, ChosenDay, Day, Id, Instant, ofStudent, text } from './common.ts';
import { Role, TaskSource, TaskStatus } from './enums.ts';
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

/** Who wrote a task; nobody when the campus did, or when the account is gone. */
export const TaskAuthor = z.object({ id: Id, first_name: z.string(), role: Role });
export type TaskAuthor = z.infer<typeof TaskAuthor>;

export const Task = z
  .object({
    id: Id,
    student_id: Id,
    label: z.string().min(1).max(300),
    due: Instant.nullable(),
    /** The pupil's own day on which they mean to do it; the due date stays what it is. */
    planned_on: Day.nullable(),
    weight: z.number().min(0).max(5),
    /** What the weight is the product of; null when a person gave it, or when nothing is known of the subject. */
    factors: TaskFactors.nullable(),
    /** 1 (far or none) to 2 (due). */
    nearness: z.number().min(1).max(2),
    /** weight × nearness: what the order of open tasks comes from. */
    priority: z.number().min(0).max(10),
    reason: z.string(),
    status: TaskStatus,
    source: TaskSource,
    author: TaskAuthor.nullable(),
    subject: SubjectCode.nullable(),
    competence_code: z.string().nullable(),
    minutes: z.number().int().positive().nullable(),
    completed_at: Instant.nullable(),
    /** Why the campus closed it by itself, in words for the pupil. */
    closed_reason: z.string().nullable(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

export const TaskRef = z.strictObject({ id: Id });
export type TaskRef = z.infer<typeof TaskRef>;

/** Why the Coach agent closes one of its own tasks: learnt meanwhile, no longer in the pupil's plan, left overdue for days. */
export const TaskCloseWhy = z.enum(['acquired', 'off_plan', 'ignored']);
export type TaskCloseWhy = z.infer<typeof TaskCloseWhy>;
export const ListTasksInput = ofStudent
  .extend({
    /** Open and closed ones when left out. */
    status: TaskStatus.optional(),
    subject: SubjectCode.optional(),
    source: TaskSource.optional(),
    /** A task's day is the one it is planned on, else the day it is due on where the pupil lives; both ends included. */
    from: ChosenDay.optional(),
    to: ChosenDay.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    /** `next_cursor` of the page before. */
    cursor: z.string().max(400).optional(),
  })
  .prefault({});
export type ListTasksInput = z.infer<typeof ListTasksInput>;

export const TaskPage = z.object({
  /** Whose they are: their days are the days of this time zone. */
  student: z.object({
    id: Id,
    first_name: z.string(),
    time_zone: z.string(),
    /** What their tasks are about, all of them: what one may filter by. */
    subjects: z.array(SubjectCode),
  }),
  /** Open ones by priority, then closed ones from the latest done. */
  tasks: z.array(Task).max(100),
  /** Null on the last page. */
  next_cursor: z.string().nullable(),
});
export type TaskPage = z.infer<typeof TaskPage>;

/** What a task says, each bounded as the database bounds it. */
const said = {
  /** A verb first: « Reprends les suites ». */
  label: text(1, 300),
  due: AskedInstant.nullable(),
  planned_on: ChosenDay.nullable(),
  subject: SubjectCode.nullable(),
  /** Of the programme, and of that very subject; alone, it names the subject too. */
  competence_code: text(1, 40).nullable(),
  minutes: z.number().int().min(1).max(1440).nullable(),
  /** Left out or null: found from what the subject weighs and what the pupil knows of it (domain: new-task). */
  weight: z.number().min(0).max(5).nullable(),
  /** Left out or null: made from the same facts, never empty. */
  reason: text(1, 500).nullable(),
};
const { label, ...details } = said;

export const CreateTaskInput = ofStudent.extend({
  /** Chosen by a caller who may have to send this again: the second time gives the same task. */
  id: Id.optional(),
  label,
  ...z.strictObject(details).partial().shape,
});
export type CreateTaskInput = z.infer<typeof CreateTaskInput>;

/** Only what is named changes; null clears. */
const TaskChanges = z.strictObject(said).partial();
export type TaskChanges = z.infer<typeof TaskChanges>;

export const UpdateTaskInput = TaskChanges.extend({ id: Id });
export type UpdateTaskInput = z.infer<typeof UpdateTaskInput>;

export const BulkTaskOperation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('create'), data: CreateTaskInput }),
  z.strictObject({ op: z.literal('update'), id: Id, data: TaskChanges }),
  z.strictObject({ op: z.literal('delete'), id: Id }),
]);
export type BulkTaskOperation = z.infer<typeof BulkTaskOperation>;

/** The envelope is refused whole; an operation that is malformed is answered `invalid` at its place, the others kept. */
export const BulkTasksInput = z.strictObject({
  operations: z
    .array(z.union([BulkTaskOperation, z.unknown()]))
    .min(1)
    .max(200),
});
export type BulkTasksInput = z.infer<typeof BulkTasksInput>;

export const BulkTaskResult = z.object({
  /** Place of the operation in what was asked, from 0. */
  index: z.number().int().nonnegative(),
  status: z.enum(['created', 'updated', 'deleted', 'not_found', 'invalid']),
  id: Id.optional(),
  /** In French: what was refused, and why. */
  error: z.string().optional(),
});
export type BulkTaskResult = z.infer<typeof BulkTaskResult>;

export const BulkTasksResult = z.object({ results: z.array(BulkTaskResult).max(200) });
export type BulkTasksResult = z.infer<typeof BulkTasksResult>;

/** What a task may be about: the subjects the pupil studies, heaviest first, with the programme of their level. */
export const TaskTopics = z.object({
  subjects: z.array(
    z.object({
      subject: SubjectCode,
      /** None where Nexus has no detailed programme. */
      competences: z.array(z.object({ code: z.string(), label: z.string(), chapter: z.string() })),
    }),
  ),
});
export type TaskTopics = z.infer<typeof TaskTopics>;
