import type { SubjectCode } from '@nexus/contracts';
import { index, integer, text } from 'drizzle-orm/pg-core';
import { nexusApp, trackEnum } from './enums.ts';

/**
 * The programme, loaded from packages/content at each start: how many competences a subject has at a level is what a
 * pupil's progress is divided by.
 */
export const competences = nexusApp.table(
  'competences',
  {
    code: text().primaryKey(),
    subject: text().$type<SubjectCode>().notNull(),
    level: trackEnum().notNull(),
    chapter_code: text().notNull(),
    label: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [index('competences_subject_level_idx').on(t.subject, t.level, t.position)],
);
