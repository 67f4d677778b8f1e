import { z } from 'zod';
import { Id, Instant, Mark20, Share } from './common.ts';
import { MarkPeriod, ResourceType, SessionKind, TaskSource, TaskStatus } from './enums.ts';
import { PlanChanges, PlanWhy } from './epreuves.ts';
import { FileKind } from './files.ts';
import { OralPosition } from './grand-oral.ts';
import { WishStatus } from './parcoursup.ts';
import { StudentProfile } from './profile.ts';
import { NoteAudience } from './sessions.ts';
import { SubjectCode } from './subjects.ts';
import { TaskCloseWhy } from './tasks.ts';

const task = { task_id: Id };
/** Of the plan at the time; with its subject, since a speciality may change places. */
const mark = { code: z.string(), subject: SubjectCode, period: MarkPeriod };
const session = { session_id: Id };
const wish = { wish_id: Id };
/** Null: of the whole file. */
const ofWish = { wish_id: Id.nullable() };
const rehearsal = { rehearsal_id: Id };

/** Every kind of event with the shape of its payload: what happened, never how it looks. */
export const eventPayloads = {
  STUDENT_REGISTERED: z.strictObject({}),
  GUARDIAN_LINKED: z.strictObject({ parent_id: Id }),
  COACH_ASSIGNED: z.strictObject({ coach_id: Id }),
  EPREUVES_SYNCED: z.strictObject({
    inserted: z.int(),
    kept: z.int(),
    removed: z.int(),
    changes: PlanChanges.optional(),
  }),
  /** Milestones of the Planner, counted; `why`: what made them change. */
  PLAN_MADE: z.strictObject({ added: z.int(), moved: z.int(), removed: z.int(), why: z.array(PlanWhy).min(1) }),
  /** What decides the programme and the exam plan, whole, on both sides. */
  PROFILE_CHANGED: z.strictObject({ before: StudentProfile, after: StudentProfile }),
  /** `before`: what it replaces, null when there was none. */
  MARK_DECLARED: z.strictObject({ ...mark, mark: Mark20, before: Mark20.nullable() }),
  MARK_REMOVED: z.strictObject({ ...mark, mark: Mark20 }),
  MARKS_CONFIRMED: z.strictObject({ marks: z.array(z.strictObject({ ...mark, mark: Mark20 })).min(1) }),
  SCENARIO_KEPT: z.strictObject({ scenario_id: Id, name: z.string() }),
  SCENARIO_RENAMED: z.strictObject({ scenario_id: Id, before: z.string(), after: z.string() }),
  SCENARIO_REMOVED: z.strictObject({ scenario_id: Id, name: z.string() }),
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
  PARCOURSUP_WISH_CREATED: z.strictObject({ ...wish, formation: z.string() }),
  /** `changed`: the names of what is no longer the same. */
  PARCOURSUP_WISH_UPDATED: z.strictObject({ ...wish, changed: z.array(z.string()).min(1), status: WishStatus }),
  PARCOURSUP_WISH_REMOVED: z.strictObject({ ...wish, formation: z.string() }),
  PARCOURSUP_WISHES_REORDERED: z.strictObject({ wish_ids: z.array(Id) }),
  /** `key`: the code of what everybody is asked for, or the id of one's own line. */
  PARCOURSUP_ITEM_TICKED: z.strictObject({ ...ofWish, key: z.string(), done: z.boolean() }),
  PARCOURSUP_ITEM_ADDED: z.strictObject({ ...ofWish, key: z.string(), label: z.string() }),
  PARCOURSUP_ITEM_REMOVED: z.strictObject({ ...ofWish, key: z.string() }),
  /** Never what it says. */
  PARCOURSUP_LETTER_SAVED: z.strictObject({ ...wish, draft: z.int(), chars: z.int() }),
  PARCOURSUP_LETTER_RESTORED: z.strictObject({ ...wish, draft: z.int(), from: z.int() }),
  PARCOURSUP_DOCUMENT_ATTACHED: z.strictObject({ ...ofWish, file_id: Id, kind: FileKind }),
  PARCOURSUP_DOCUMENT_REMOVED: z.strictObject({ ...ofWish, file_id: Id }),
  PARCOURSUP_SHARED: z.strictObject({ shared: z.boolean() }),
  PARCOURSUP_REMINDERS_SYNCED: z.strictObject({ inserted: z.int(), moved: z.int(), removed: z.int() }),
  EVALUATION_GENERATED: z.strictObject({ evaluation_id: Id, subject: SubjectCode, questions: z.int().positive() }),
  EVALUATION_STARTED: z.strictObject({ evaluation_id: Id, deadline_at: Instant }),
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
  SECTION_READ: z.strictObject({ code: z.string(), course_id: z.string(), minutes: z.int().nonnegative() }),
  PRACTICE_STARTED: z.strictObject({ practice_session_id: Id, exercises: z.int().positive() }),
  EXERCISE_ANSWERED: z.strictObject({
    answer_id: Id,
    item_id: z.string(),
    competence_code: z.string(),
    fraction: z.number(),
    hints: z.int(),
  }),
  /** Of the library; sections of courses are read as courses. */
  RESOURCE_READ: z.strictObject({ resource_id: Id, type: ResourceType }),
  /** Programs marked by their tests; the dialogue comes after, by itself. */
  PRACTICAL_DONE: z.strictObject({
    attempt_id: Id,
    subject_id: z.string(),
    minutes: z.int().nonnegative(),
    programs_points: Mark20,
  }),
  PRACTICAL_DISCUSSED: z.strictObject({ attempt_id: Id, dialogue_points: Mark20 }),
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
