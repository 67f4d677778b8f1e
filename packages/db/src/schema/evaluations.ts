import type { SubjectCode } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { evalStatusEnum, nexusApp } from './enums.ts';
import { students } from './students.ts';

/** A subject given to a pupil, from the proposal to the mark. */
export const evaluations = nexusApp.table(
  'evaluations',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    subject: text().$type<SubjectCode>().notNull(),
    title: text().notNull(),
    /** Who made the subject: a rule's name and version, or a coach. */
    generator: text().notNull(),
    duration_min: integer().notNull(),
    status: evalStatusEnum().notNull().default('Proposé'),
    score_20: doublePrecision(),
    feedback_json: jsonb(),
    submitted_at: instant(),
    graded_at: instant(),
    created_at: createdAt(),
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
  ],
);
