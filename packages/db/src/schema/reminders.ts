import { sql } from 'drizzle-orm';
import { check, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/** A dated note to the pupil that is neither a session nor an épreuve: an inscription, a document to send. */
export const reminders = nexusApp.table(
  'reminders',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    at: instant().notNull(),
    /** What the campus keeps in step by itself: one reminder a key. Null for what somebody wrote. */
    source_key: text(),
    created_at: createdAt(),
  },
  (t) => [
    uniqueIndex('reminders_source_key').on(t.student_id, t.source_key),
    index('reminders_student_at_idx').on(t.student_id, t.at),
    check('reminders_title_length', sql`char_length(${t.title}) between 1 and 300`),
  ],
);
