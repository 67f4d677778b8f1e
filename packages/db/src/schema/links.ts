import { index, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';
import { users } from './users.ts';

/** Parent ↔ pupil. The primary key starts with the person: « whom may I see » is one index read. */
export const guardians = nexusApp.table(
  'guardians',
  {
    parent_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    created_at: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.parent_id, t.student_id] }), index('guardians_student_idx').on(t.student_id)],
);

/** Coach ↔ pupil. */
export const coachings = nexusApp.table(
  'coachings',
  {
    coach_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    created_at: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.coach_id, t.student_id] }), index('coachings_student_idx').on(t.student_id)],
);
