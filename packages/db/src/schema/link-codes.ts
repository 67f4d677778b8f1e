import { index, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/** Codes a pupil shows to a parent: sha256 of the code, fifteen minutes, used once. */
export const linkCodes = nexusApp.table(
  'link_codes',
  {
    code_hash: text().primaryKey(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    expires_at: instant().notNull(),
    created_at: createdAt(),
  },
  (t) => [index('link_codes_student_idx').on(t.student_id)],
);
