import type { SubmitPracticalInput } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/** A program as it was left, what its tests said, its points, and the answer that it is; none when it was not written. */
export type PracticalProgram = Omit<SubmitPracticalInput['exercises'][number], 'ran'> & {
  points: number;
  answer_id: string | null;
};
/** What was said of one question, and its points. */
export type PracticalReply = NonNullable<SubmitPracticalInput['dialogue']>[number] & { points: number };

/** Each practical exam that a pupil has done at home. */
export const practicalAttempts = nexusApp.table(
  'practical_attempts',
  {
    /** The pupil's page chose it. */
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    subject_id: text().notNull(),
    started_at: instant().notNull(),
    finished_at: instant().notNull(),
    programs_json: jsonb().$type<PracticalProgram[]>().notNull(),
    programs_points: doublePrecision().notNull(),
    /** Null until it has taken place, with its points. */
    dialogue_json: jsonb().$type<PracticalReply[]>(),
    dialogue_points: doublePrecision(),
    /** When it came; it may have waited for a network. */
    created_at: createdAt(),
  },
  (t) => [
    index('practical_attempts_student_idx').on(t.student_id, t.finished_at),
    check('practical_attempts_dates', sql`${t.finished_at} >= ${t.started_at}`),
    check(
      'practical_attempts_points',
      sql`${t.programs_points} between 0 and 20 and coalesce(${t.dialogue_points}, 0) between 0 and 20`,
    ),
    check('practical_attempts_dialogue', sql`(${t.dialogue_json} is null) = (${t.dialogue_points} is null)`),
  ],
);
