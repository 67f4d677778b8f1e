import type { SubjectCode } from '@nexus/contracts';
import { date, doublePrecision, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/**
 * Projection: what the Synthèse reads, one row a pupil, written in the transaction of the change that moves it.
 * Every figure is a pure function of the tables (services/projection), so a rebuild gives the same row.
 */
export const studentSummaries = nexusApp.table('student_summaries', {
  student_id: uuid()
    .primaryKey()
    .references(() => students.id, { onDelete: 'cascade' }),
  /** Ten-thousandths, 0 to 10000: an integer cannot drift. */
  progress_overall_bp: integer().notNull().default(0),
  last_eval_score: doublePrecision(),
  /** Start of the first live session not over at `as_of`; a reader past that start looks again. */
  next_session_at: instant(),
  /** When next_session_at was found: what makes it a pure function too. */
  as_of: instant().notNull(),
  tasks_open_count: integer().notNull().default(0),
  /** Length of the run of days that ends on last_active_day; read as 0 when that is before yesterday. */
  streak_days: integer().notNull().default(0),
  last_active_day: date({ mode: 'string' }),
});

/** Projection: one row a pupil and subject that has a programme at their level. */
export const subjectProgress = nexusApp.table(
  'subject_progress',
  {
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    subject: text().$type<SubjectCode>().notNull(),
    /** Sum of ⌊score × 10000 + 0.5⌋ over the competences met. */
    score_sum_bp: integer().notNull(),
    /** Competences with mastery ≥ 0.7. */
    acquired_count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.student_id, t.subject] })],
);

/** Projection: one row a day with a learning event, in the pupil's time zone. */
export const activityDays = nexusApp.table(
  'activity_days',
  {
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    activities: integer().notNull(),
    minutes: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.student_id, t.day] })],
);
