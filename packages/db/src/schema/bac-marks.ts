import type { SubjectCode } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, numeric, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { markPeriodEnum, markStatusEnum, nexusApp } from './enums.ts';
import { students } from './students.ts';
import { users } from './users.ts';

/**
 * Marks that a pupil or a coach typed, by code of the plan and by period. The subject is kept with the code: a speciality
 * may change places, and a mark never passes from one subject to another. One that the plan has no row for is hidden.
 */
export const bacMarks = nexusApp.table(
  'bac_marks',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    subject: text().$type<SubjectCode>().notNull(),
    period: markPeriodEnum().notNull(),
    mark: numeric({ precision: 4, scale: 2, mode: 'number' }).notNull(),
    status: markStatusEnum().notNull().default('Déclaré'),
    declared_by: uuid().references(() => users.id, { onDelete: 'set null' }),
    confirmed_by: uuid().references(() => users.id, { onDelete: 'set null' }),
    confirmed_at: instant(),
    updated_at: instant().notNull(),
  },
  (t) => [
    uniqueIndex('bac_marks_student_code_subject_period_key').on(t.student_id, t.code, t.subject, t.period),
    check('bac_marks_mark_range', sql`${t.mark} between 0 and 20`),
    check('bac_marks_confirmed_at', sql`(${t.status} = 'Confirmé') = (${t.confirmed_at} is not null)`),
  ],
);
