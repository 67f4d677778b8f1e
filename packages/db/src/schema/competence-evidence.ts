import type { EvidenceKind } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, doublePrecision, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/**
 * Each piece of evidence that moved a mastery, for ever: every value of `progress` can be computed again from these rows
 * alone (domain: mastery), and what is remembered rests on them (domain: memory).
 */
export const competenceEvidence = nexusApp.table(
  'competence_evidence',
  {
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    competence_code: text().notNull(),
    /** Which piece of evidence of this competence it is, from 1. */
    place: smallint().notNull(),
    kind: text().$type<EvidenceKind>().notNull(),
    /** The answer, the evaluation; of the journal, its event. */
    source_id: uuid().notNull(),
    /** As the model of the mastery has them (domain: EvidenceType, Evidence); null in the journal, where they are not known. */
    type: text().$type<'qcm' | 'short' | 'exercise' | 'exam_question' | 'coach'>(),
    fraction: doublePrecision(),
    guess: doublePrecision(),
    slip: doublePrecision(),
    weight: doublePrecision(),
    /** What the step started from: `mastery_before`, or what was supposed from the prerequisites. */
    prior: doublePrecision(),
    /** Null at the first piece of evidence. */
    mastery_before: doublePrecision(),
    mastery_after: doublePrecision().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.student_id, t.competence_code, t.place] }),
    check('competence_evidence_known', sql`(${t.kind} = 'Journal') = (${t.prior} is null)`),
    check('competence_evidence_after_share', sql`${t.mastery_after} between 0 and 1`),
  ],
);
