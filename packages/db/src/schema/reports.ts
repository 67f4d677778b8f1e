import { index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/** What parents read. */
export const reports = nexusApp.table(
  'reports',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    /** `2026-W47` or `2026-11`. */
    period: text().notNull(),
    summary_md: text().notNull(),
    kpis_json: jsonb().notNull(),
    generated_at: instant().notNull().defaultNow(),
  },
  (t) => [index('reports_student_generated_idx').on(t.student_id, t.generated_at)],
);
