import type { SubjectCode } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp, sessionKindEnum, sessionStatusEnum } from './enums.ts';
import { students } from './students.ts';
import { users } from './users.ts';

/**
 * A lesson between a coach and a pupil. Two exclusion constraints (drizzle/0001) keep a coach and a pupil from being
 * in two live sessions at once: `sessions_coach_no_overlap`, `sessions_student_no_overlap`.
 */
export const sessions = nexusApp.table(
  'sessions',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    coach_id: uuid().references(() => users.id, { onDelete: 'set null' }),
    subject: text().$type<SubjectCode>().notNull(),
    kind: sessionKindEnum().notNull(),
    status: sessionStatusEnum().notNull().default('Proposé'),
    slot_start: instant().notNull(),
    slot_end: instant().notNull(),
    /** When the coach recorded that the pupil was there; a session attended is a learning event. */
    attended_at: instant(),
    revision: integer().notNull().default(0),
    created_at: createdAt(),
  },
  (t) => [
    index('sessions_student_status_start_idx').on(t.student_id, t.status, t.slot_start),
    index('sessions_coach_start_idx').on(t.coach_id, t.slot_start),
    check('sessions_slot_order', sql`${t.slot_start} < ${t.slot_end}`),
  ],
);
