import type { OralLevels, OralLink, OralMeasures, OralPlanPart, OralSource } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { storedFiles } from './stored-files.ts';
import { students } from './students.ts';
import { users } from './users.ts';

/** One of a pupil's two questions of the Grand oral, from the idea to the sentence that the teachers sign. */
export const oralQuestions = nexusApp.table(
  'oral_questions',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    /** 1 or 2. */
    position: smallint().$type<1 | 2>().notNull(),
    stage: text({ enum: ['Idée', 'Formulée', 'Validée'] })
      .notNull()
      .default('Idée'),
    idea: text().notNull().default(''),
    question: text().notNull().default(''),
    /** A speciality's code, or « transversale ». */
    link: text().$type<OralLink>(),
    why_me: text().notNull().default(''),
    plan_json: jsonb().$type<OralPlanPart[]>().notNull().default([]),
    sources_json: jsonb().$type<OralSource[]>().notNull().default([]),
    /** With the pupil's coaches; with nobody by default. */
    shared: boolean().notNull().default(false),
    /** One more at each change: what a save must name, and what makes its event unique. */
    revision: integer().notNull().default(0),
    created_at: createdAt(),
    updated_at: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('oral_questions_student_position_key').on(t.student_id, t.position),
    check('oral_questions_position', sql`${t.position} in (1, 2)`),
    check('oral_questions_stage', sql`${t.stage} in ('Idée', 'Formulée', 'Validée')`),
    check('oral_questions_worded', sql`${t.stage} = 'Idée' or ${t.question} <> ''`),
  ],
);

/** A remark on a question, by the pupil or by a coach they share it with. */
export const oralComments = nexusApp.table(
  'oral_comments',
  {
    id: id(),
    question_id: uuid()
      .notNull()
      .references(() => oralQuestions.id, { onDelete: 'cascade' }),
    author_id: uuid().references(() => users.id, { onDelete: 'set null' }),
    text: text().notNull(),
    resolved_at: instant(),
    /** One more each time it is resolved or opened again. */
    revision: integer().notNull().default(0),
    created_at: createdAt(),
  },
  (t) => [
    index('oral_comments_question_idx').on(t.question_id, t.created_at),
    check('oral_comments_length', sql`char_length(${t.text}) between 1 and 2000`),
  ],
);

/** A rehearsal, with the times really taken. Private until the pupil shares it. */
export const oralRehearsals = nexusApp.table(
  'oral_rehearsals',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    question_id: uuid().references(() => oralQuestions.id, { onDelete: 'set null' }),
    started_at: instant().notNull(),
    /** Null while it lasts, and for one that was left in the middle. */
    finished_at: instant(),
    preparation_s: integer().notNull().default(0),
    presentation_s: integer().notNull().default(0),
    exchange_s: integer().notNull().default(0),
    shared: boolean().notNull().default(false),
    /** The sound, when there is one, with the pupil's consent and what was measured. */
    file_id: uuid().references(() => storedFiles.id, { onDelete: 'set null' }),
    consented_at: instant(),
    measures_json: jsonb().$type<OralMeasures>(),
    /** When the sound was erased: what another browser still keeps of it is refused from then on. */
    purged_at: instant(),
    revision: integer().notNull().default(0),
    created_at: createdAt(),
  },
  (t) => [
    index('oral_rehearsals_student_idx').on(t.student_id, t.started_at),
    check(
      'oral_rehearsals_seconds',
      sql`${t.preparation_s} between 0 and 14400 and ${t.presentation_s} between 0 and 14400 and ${t.exchange_s} between 0 and 14400`,
    ),
    check(
      'oral_rehearsals_recorded_with_consent',
      sql`${t.file_id} is null or (${t.consented_at} is not null and ${t.measures_json} is not null and ${t.purged_at} is null)`,
    ),
  ],
);

/** Levels of the indicative grid for one rehearsal, by the pupil or by a coach: one row each. */
export const oralAssessments = nexusApp.table(
  'oral_assessments',
  {
    id: id(),
    rehearsal_id: uuid()
      .notNull()
      .references(() => oralRehearsals.id, { onDelete: 'cascade' }),
    author_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    by: text({ enum: ['self', 'coach'] }).notNull(),
    levels_json: jsonb().$type<OralLevels>().notNull(),
    remark: text().notNull().default(''),
    revision: integer().notNull().default(1),
    updated_at: instant().notNull(),
  },
  (t) => [
    uniqueIndex('oral_assessments_rehearsal_author_key').on(t.rehearsal_id, t.author_id),
    check('oral_assessments_by', sql`${t.by} in ('self', 'coach')`),
  ],
);
