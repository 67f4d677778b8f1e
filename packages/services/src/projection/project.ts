import type { EventKind } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { eq, sql } from 'drizzle-orm';
import { activityOfDay, lastEvaluation, nextSession, openTasks, overall, streak, subjects } from './parts.ts';

/** What a kind of event can move. A kind that moves nothing is journalled only. */
type Part = 'programme' | 'tasks' | 'sessions' | 'evaluations' | 'progress' | 'activity';

const movedBy: Record<EventKind, readonly Part[]> = {
  STUDENT_REGISTERED: [],
  GUARDIAN_LINKED: [],
  COACH_ASSIGNED: [],
  EPREUVES_SYNCED: ['progress'],
  PLAN_MADE: [],
  PROFILE_CHANGED: ['programme', 'progress'],
  // No figure of the summary is made of them: the estimate of the bac is computed as it is read.
  MARK_DECLARED: [],
  MARK_REMOVED: [],
  MARKS_CONFIRMED: [],
  SCENARIO_KEPT: [],
  SCENARIO_RENAMED: [],
  SCENARIO_REMOVED: [],
  TASK_CREATED: ['tasks'],
  TASK_UPDATED: [],
  TASK_COMPLETED: ['tasks', 'activity'],
  TASK_SKIPPED: ['tasks'],
  TASK_REOPENED: ['tasks', 'activity'],
  TASK_CLOSED: ['tasks'],
  TASK_DELETED: ['tasks', 'activity'],
  SESSION_BOOKED: ['sessions'],
  SESSION_CONFIRMED: ['sessions'],
  // A session that was attended, then cancelled, is no learning any more.
  SESSION_CANCELLED: ['sessions', 'activity'],
  SESSION_RESCHEDULED: ['sessions'],
  SESSION_ATTENDED: ['activity'],
  SESSION_MISSED: ['activity'],
  SESSION_NOTED: [],
  PEOPLE_NOTIFIED: [],
  PARCOURSUP_WISH_CREATED: [],
  PARCOURSUP_WISH_UPDATED: [],
  PARCOURSUP_WISH_REMOVED: [],
  PARCOURSUP_WISHES_REORDERED: [],
  PARCOURSUP_ITEM_TICKED: [],
  PARCOURSUP_ITEM_ADDED: [],
  PARCOURSUP_ITEM_REMOVED: [],
  PARCOURSUP_LETTER_SAVED: [],
  PARCOURSUP_LETTER_RESTORED: [],
  PARCOURSUP_DOCUMENT_ATTACHED: [],
  PARCOURSUP_DOCUMENT_REMOVED: [],
  PARCOURSUP_SHARED: [],
  PARCOURSUP_REMINDERS_SYNCED: [],
  EVALUATION_GENERATED: [],
  EVALUATION_STARTED: [],
  EVALUATION_SUBMITTED: ['activity'],
  EVALUATION_GRADED: ['evaluations'],
  ORAL_QUESTION_SAVED: [],
  ORAL_COMMENT_ADDED: [],
  ORAL_COMMENT_RESOLVED: [],
  ORAL_COMMENT_REOPENED: [],
  ORAL_REHEARSAL_STARTED: [],
  ORAL_REHEARSAL_FINISHED: [],
  ORAL_REHEARSAL_SHARED: [],
  ORAL_REHEARSAL_REMOVED: [],
  ORAL_REHEARSALS_ERASED: [],
  ORAL_RECORDING_ADDED: [],
  ORAL_RECORDING_PURGED: [],
  ORAL_ASSESSED: [],
  SECTION_READ: ['activity'],
  // What it is made of counts as it is answered.
  PRACTICE_STARTED: [],
  EXERCISE_ANSWERED: ['activity'],
  RESOURCE_READ: [],
  PRACTICAL_DONE: ['activity'],
  PRACTICAL_DISCUSSED: [],
  PROGRESS_UPDATED: ['progress'],
};

export interface Moved {
  kind: EventKind;
  student_id: string;
  now: Date;
  /** When the learning that this event adds or takes back took place; now by default. */
  active_at?: Date | undefined;
}

/**
 * Writes again the columns of the pupil's summary that this kind of event can move, from the tables, in the caller's
 * transaction. The caller holds the pupil's lock (lockStudent): without it two writes at once could each count without
 * the other's change.
 *
 * @returns progress_overall after the change, in [0, 1].
 */
export async function project(orm: Database, { kind, student_id, now, active_at = now }: Moved): Promise<number> {
  const parts = movedBy[kind];
  if (parts.includes('activity')) await orm.execute(activityOfDay(student_id, active_at));
  // The programme of another year counts other competences: a subject may have none of them any more.
  if (parts.includes('programme')) {
    await orm.delete(schema.subjectProgress).where(eq(schema.subjectProgress.student_id, student_id));
  }
  if (parts.includes('progress')) await orm.execute(subjects(student_id));
  const columns = [
    parts.includes('tasks') ? openTasks(student_id) : undefined,
    parts.includes('sessions') ? nextSession(student_id, now) : undefined,
    parts.includes('evaluations') ? lastEvaluation(student_id) : undefined,
    parts.includes('progress') ? overall(student_id) : undefined,
    parts.includes('activity') ? streak(student_id) : undefined,
  ].filter((column) => column !== undefined);
  const { studentSummaries } = schema;
  if (columns.length > 0) {
    await orm.execute(sql`
      update ${studentSummaries} set ${sql.join(columns, sql`, `)} where student_id = ${student_id}`);
  }
  if (!parts.includes('progress')) return 0;
  const [row] = await orm
    .select({ bp: studentSummaries.progress_overall_bp })
    .from(studentSummaries)
    .where(eq(studentSummaries.student_id, student_id));
  return (row?.bp ?? 0) / 10_000;
}

/** Makes changes of one pupil wait for each other: taken first in every transaction that writes something of theirs. */
export async function lockStudent(orm: Database, student_id: string): Promise<void> {
  await orm.execute(sql`select 1 from ${schema.studentSummaries} where student_id = ${student_id} for update`);
}
