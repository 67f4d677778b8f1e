import { date, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/** A section of a course that a pupil has read, once for each of their days. */
export const sectionReads = nexusApp.table(
  'section_reads',
  {
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    /** The competence it teaches. */
    code: text().notNull(),
    /** In the pupil's time zone. */
    day: date({ mode: 'string' }).notNull(),
    /** Counted in the day's work: what reading takes, the exercises inside count by themselves. */
    minutes: smallint().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.student_id, t.code, t.day] })],
);
