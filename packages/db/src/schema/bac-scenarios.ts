import { sql } from 'drizzle-orm';
import { check, index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/** Marks that a pupil supposed in the simulator and kept, by code of the plan of that day. */
export const bacScenarios = nexusApp.table(
  'bac_scenarios',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    marks: jsonb().$type<Record<string, number>>().notNull(),
    created_at: createdAt(),
  },
  (t) => [
    index('bac_scenarios_student_created_idx').on(t.student_id, t.created_at),
    check('bac_scenarios_name_length', sql`char_length(${t.name}) between 1 and 60`),
  ],
);
