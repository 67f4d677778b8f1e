import { sql } from 'drizzle-orm';
import { index, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';
import { users } from './users.ts';

/** Outbox and journal: one row a significant change, written in the transaction of the change, never altered. */
export const events = nexusApp.table(
  'events',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    /** SCREAMING_SNAKE past participle; its payload's shape is in contracts (eventPayloads). */
    kind: text().notNull(),
    payload_json: jsonb().notNull(),
    at: instant().notNull(),
    actor_id: uuid().references(() => users.id, { onDelete: 'set null' }),
    idempotency_key: text().notNull(),
  },
  (t) => [
    uniqueIndex('events_idempotency_key').on(t.idempotency_key),
    index('events_student_at_idx').on(t.student_id, t.at),
    index('events_student_kind_at_idx').on(t.student_id, t.kind, t.at),
    // What happened to sessions lately, whoever the pupil is: those who are still to be told are looked for here.
    index('events_told_at_idx')
      .on(t.at)
      .where(sql`kind in ('SESSION_BOOKED', 'SESSION_CONFIRMED', 'SESSION_CANCELLED', 'SESSION_RESCHEDULED')`),
  ],
);
