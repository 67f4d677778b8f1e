import type { EvalConstraints, EvalFormat, SubjectCode, Track } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { evalStatusEnum, nexusApp } from './enums.ts';
import { students } from './students.ts';
import { users } from './users.ts';

/** What a subject is made of, in sentences, and what was learnt of each competence once it is handed in. */
export interface EvaluationFeedback {
  comment: string;
  competences: { code: string; points: number; max: number }[];
}

/** A subject given to a pupil, from the proposal to the mark. Its questions are in `evaluation_questions`. */
export const evaluations = nexusApp.table(
  'evaluations',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    subject: text().$type<SubjectCode>().notNull(),
    title: text().notNull(),
    /** Who made the subject: a rule's name and version. */
    generator: text().notNull(),
    duration_min: integer().notNull(),
    status: evalStatusEnum().notNull().default('Proposé'),
    score_20: doublePrecision(),
    feedback_json: jsonb().$type<EvaluationFeedback>(),
    submitted_at: instant(),
    graded_at: instant(),
    created_at: createdAt(),
    /** From here on, null of an evaluation of before the composer, whose subject was not kept. */
    level: text().$type<Track>(),
    format: text().$type<EvalFormat>(),
    /** What was asked, and the draw: with the bank as it was, they make the same subject again. */
    constraints_json: jsonb().$type<EvalConstraints>(),
    seed: integer(),
    notes_json: jsonb().$type<string[]>(),
    /** The coach who asks for it; null when the pupil made it. */
    proposed_by: uuid().references(() => users.id, { onDelete: 'set null' }),
    started_at: instant(),
    /** `started_at` and the duration. */
    deadline_at: instant(),
  },
  (t) => [
    index('evaluations_student_status_idx').on(t.student_id, t.status, t.created_at),
    index('evaluations_student_graded_idx').on(t.student_id, t.graded_at).where(sql`${t.status} = 'Corrigé'`),
    index('evaluations_student_submitted_idx')
      .on(t.student_id, t.submitted_at)
      .where(sql`${t.submitted_at} is not null`),
    check('evaluations_score_20_range', sql`${t.score_20} between 0 and 20`),
    check('evaluations_duration_positive', sql`${t.duration_min} between 1 and 600`),
    check(
      'evaluations_graded_has_score',
      sql`(${t.status} = 'Corrigé') = (${t.score_20} is not null and ${t.graded_at} is not null)`,
    ),
    check('evaluations_started_has_deadline', sql`(${t.started_at} is null) = (${t.deadline_at} is null)`),
  ],
);
