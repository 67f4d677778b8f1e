import { z } from 'zod';
import { Id, Instant, Mark20, Share } from './common.ts';
import { SessionKind, TaskSource, TaskStatus } from './enums.ts';
import { OralPosition } from './grand-oral.ts';
import { NoteAudience } from './sessions.ts';
import { SubjectCode } from './subjects.ts';
import { TaskCloseWhy } from './tasks.ts';

const task = { task_id: Id };
const session = { session_id: Id };
const rehearsal = { rehearsal_id: Id };

/** Every kind of event with the shape of its payload: what happened, never how it looks. */
export const eventPayloads = {
  STUDENT_REGISTERED: z.strictObject({}),
  GUARDIAN_LINKED: z.strictObject({ parent_id: Id }),
  COACH_ASSIGNED: z.strictObject({ coach_id: Id }),
  EPREUVES_SYNCED: z.strictObject({ inserted: z.int(), kept: z.int(), removed: z.int() }),
  TASK_CREATED: z.strictObject({ ...task, label: z.string(), source: TaskSource }),
  /** `changed`: the names of what is no longer the same. */
  TASK_UPDATED: z.strictObject({ ...task, changed: z.array(z.string()).min(1) }),
  TASK_COMPLETED: z.strictObject({ ...task, minutes: z.int().nullable() }),
  TASK_SKIPPED: z.strictObject({ ...task }),
  TASK_REOPENED: z.strictObject({ ...task, from: TaskStatus }),
  TASK_DELETED: z.strictObject({ ...task, label: z.string(), status: TaskStatus }),
  TASK_CLOSED: z.strictObject({ ...task, why: TaskCloseWhy }),
  SESSION_BOOKED: z.strictObject({
    ...session,
    kind: SessionKind,
    slot_start: Instant,
    /** What was asked of the coach, when something was: it is kept here and nowhere else. */
    message: z.string().optional(),
  }),
  SESSION_CONFIRMED: z.strictObject({ ...session }),
  SESSION_CANCELLED: z.strictObject({ ...session }),
  SESSION_RESCHEDULED: z.strictObject({ ...session, from: Instant, slot_start: Instant }),
  SESSION_ATTENDED: z.strictObject({ ...session, slot_start: Instant }),
  SESSION_MISSED: z.strictObject({ ...session, slot_start: Instant }),
  SESSION_NOTED: z.strictObject({ ...session, audience: NoteAudience }),
  /** Somebody has a new notification about this pupil: open screens look at their bell. */
  PEOPLE_NOTIFIED: z.strictObject({}),
  EVALUATION_SUBMITTED: z.strictObject({ evaluation_id: Id, subject: SubjectCode }),
  EVALUATION_GRADED: z.strictObject({ evaluation_id: Id, subject: SubjectCode, score_20: Mark20 }),
  /** `changed`: the names of what is no longer the same, never the pupil's words. */
  ORAL_QUESTION_SAVED: z.strictObject({ question_id: Id, position: OralPosition, changed: z.array(z.string()).min(1) }),
  ORAL_COMMENT_ADDED: z.strictObject({ question_id: Id, comment_id: Id }),
  ORAL_COMMENT_RESOLVED: z.strictObject({ question_id: Id, comment_id: Id }),
  ORAL_COMMENT_REOPENED: z.strictObject({ question_id: Id, comment_id: Id }),
  ORAL_REHEARSAL_STARTED: z.strictObject({ ...rehearsal }),
  ORAL_REHEARSAL_FINISHED: z.strictObject({ ...rehearsal, minutes: z.int().nonnegative() }),
  ORAL_REHEARSAL_SHARED: z.strictObject({ ...rehearsal, shared: z.boolean() }),
  ORAL_REHEARSAL_REMOVED: z.strictObject({ ...rehearsal }),
  ORAL_REHEARSALS_ERASED: z.strictObject({ count: z.int().positive() }),
  ORAL_RECORDING_ADDED: z.strictObject({ ...rehearsal, seconds: z.int().nonnegative() }),
  ORAL_RECORDING_PURGED: z.strictObject({ ...rehearsal }),
  ORAL_ASSESSED: z.strictObject({ ...rehearsal, by: z.enum(['self', 'coach']) }),
  PROGRESS_UPDATED: z.strictObject({
    subject: SubjectCode,
    competence_code: z.string(),
    score: Share,
    /** After this change: the trend is read from here. */
    progress_overall: Share,
  }),
} as const;
export type EventKind = keyof typeof eventPayloads;
export type EventPayload<K extends EventKind> = z.infer<(typeof eventPayloads)[K]>;

export const StreamEventsInput = z.strictObject({
  /** Only this pupil; by default everybody this person may see. */
  student_id: Id.optional(),
  /** Set by the client's EventSource when it comes back: what happened since is sent first. */
  lastEventId: z.string().max(64).nullish(),
});
export type StreamEventsInput = z.infer<typeof StreamEventsInput>;

/** What an open screen is told: enough to know what to read again, and nothing it would have to hide. */
export const StreamedEvent = z.object({ id: Id, student_id: Id, kind: z.string(), at: Instant });
export type StreamedEvent = z.infer<typeof StreamedEvent>;
