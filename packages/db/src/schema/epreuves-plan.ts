import { EpreuveKind, type SubjectCode } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, date, doublePrecision, index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { epreuveSourceEnum, nexusApp, trackEnum, valuesOf } from './enums.ts';
import { students } from './students.ts';

/**
 * The pupil's own exam plan, built from the regulation tables of packages/content; and, as rows of source Agent whose codes
 * begin with « jalon: », the Planner's milestones on the way (docs/planner-agent.md).
 */
export const epreuvesPlan = nexusApp.table(
  'epreuves_plan',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    /** Year of the diploma. */
    session: integer().notNull(),
    code: text().notNull(),
    label: text().notNull(),
    subject: text().$type<SubjectCode>().notNull(),
    year: trackEnum().notNull(),
    /** Null for what is not of the regulation. */
    kind: text({ enum: valuesOf(EpreuveKind) }),
    /** The coefficient. */
    weight: doublePrecision().notNull(),
    /** Only when the épreuve falls on one known day; a window of days is in window_start and window_end. */
    scheduled_at: date({ mode: 'string' }),
    window_start: date({ mode: 'string' }),
    /** Of a milestone: the first day of the épreuve it is counted back from. */
    window_end: date({ mode: 'string' }),
    /** official, provisional or unverified: what is not official yet must look so. */
    certainty: text({ enum: ['official', 'provisional', 'unverified'] }).notNull(),
    /** Of a milestone: its reason. */
    format: text().notNull(),
    /** The mark already obtained, when there is one. */
    score_20: doublePrecision(),
    source: epreuveSourceEnum().notNull(),
    created_at: createdAt(),
  },
  (t) => [
    uniqueIndex('epreuves_plan_student_code_source_key').on(t.student_id, t.code, t.source),
    index('epreuves_plan_student_code_idx').on(t.student_id, t.code),
    index('epreuves_plan_student_scheduled_idx')
      .on(t.student_id, t.scheduled_at)
      .where(sql`${t.scheduled_at} is not null`),
    check('epreuves_plan_kind_of_regulation', sql`${t.source} <> 'Réglement' or ${t.kind} is not null`),
    check('epreuves_plan_kind_known', sql`${t.kind} in ('anticipee', 'terminale', 'controle_continu', 'ponctuelle')`),
    check('epreuves_plan_weight_range', sql`${t.weight} between 0 and 100`),
    check('epreuves_plan_score_20_range', sql`${t.score_20} between 0 and 20`),
  ],
);
