import type { ChosenOption, SpecialityCode } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp, profileEnum, trackEnum } from './enums.ts';
import { users } from './users.ts';

/** One row a pupil: what decides their programme and their exam plan. */
export const students = nexusApp.table(
  'students',
  {
    id: id(),
    user_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    track: trackEnum().notNull(),
    profile: profileEnum().notNull(),
    /** Candidats individuels only: A, ponctuelles all in Terminale; B, half each year. */
    ponctuelles_modality: text({ enum: ['A', 'B'] }),
    /** SPE1, SPE2, SPE3: the third is the one stopped at the end of Première. */
    specialities: text().array().$type<SpecialityCode[]>().notNull(),
    /** With the years in which each is followed. */
    options: jsonb().$type<ChosenOption[]>().notNull().default([]),
    created_at: createdAt(),
    updated_at: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('students_user_key').on(t.user_id),
    check('students_specialities_three', sql`cardinality(${t.specialities}) = 3`),
    check(
      'students_modality_of_libre',
      sql`(${t.profile} = 'CandidatLibre') = (${t.ponctuelles_modality} is not null)`,
    ),
    check('students_options_list', sql`jsonb_typeof(${t.options}) = 'array'`),
    check('students_modality_known', sql`${t.ponctuelles_modality} in ('A', 'B')`),
  ],
);
