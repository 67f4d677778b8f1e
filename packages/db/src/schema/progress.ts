import type { SubjectCode } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/** Mastery of one competence by one pupil; a competence never met has no row. */
export const progress = nexusApp.table(
  'progress',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    subject: text().$type<SubjectCode>().notNull(),
    chapter_code: text().notNull(),
    competence_code: text().notNull(),
    /** Mastery in [0, 1]. */
    score: doublePrecision().notNull(),
    updated_at: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('progress_student_competence_key').on(t.student_id, t.competence_code),
    index('progress_student_subject_idx').on(t.student_id, t.subject, t.updated_at),
    check('progress_score_share', sql`${t.score} between 0 and 1`),
  ],
);
