import type { ExerciseResponse } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, jsonb, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/** Each answer to an exercise, for ever: a mastery can be computed again from them, and explained. */
export const practiceAnswers = nexusApp.table(
  'practice_answers',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    item_id: text().notNull(),
    /** What the exercise was drawn from. */
    seed: integer().notNull(),
    competence_code: text().notNull(),
    response_json: jsonb().$type<ExerciseResponse>().notNull(),
    /** Share of the points, in [0, 1]. */
    fraction: doublePrecision().notNull(),
    hints: smallint().notNull(),
    /** Which answer to this exercise it is, from 1 (of an item with variants: with this seed). Only the first is evidence. */
    try_number: smallint().notNull(),
    /** Of the competence, in [0, 1]; null before its first evidence, and of an answer that is no evidence. */
    mastery_before: doublePrecision(),
    mastery_after: doublePrecision(),
    /** Counted in the day's work. */
    minutes: smallint().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index('practice_answers_student_at_idx').on(t.student_id, t.at),
    uniqueIndex('practice_answers_try_key').on(t.student_id, t.item_id, t.seed, t.try_number),
    index('practice_answers_competence_idx').on(t.student_id, t.competence_code, t.at),
    check('practice_answers_fraction_share', sql`${t.fraction} between 0 and 1`),
    check('practice_answers_hints_range', sql`${t.hints} between 0 and 4`),
    check('practice_answers_evidence', sql`(${t.try_number} = 1) = (${t.mastery_after} is not null)`),
  ],
);
