import type { SubjectCode } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
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
    /** Who asked for it; the campus's own past sessions name nobody. */
    requested_by: uuid().references(() => users.id, { onDelete: 'set null' }),
    /** When the coach recorded that the pupil was there; a session attended is a learning event. */
    attended_at: instant(),
    /** When the coach recorded that the pupil was not. */
    absent_at: instant(),
    /** Why it was cancelled, in the words of who cancelled it. */
    cancel_reason: text(),
    /** Unguessable name of the video room of a Visio. */
    room: text(),
    /** What the coach wrote after it, and for whom: themselves, the pupil too, or the family too. */
    note: text(),
    note_audience: text({ enum: ['coach', 'student', 'family'] }),
    /** One more at each change: what makes each event unique, and the SEQUENCE of the calendar. */
    revision: integer().notNull().default(0),
    created_at: createdAt(),
    updated_at: instant().notNull().defaultNow(),
  },
  (t) => [
    index('sessions_student_status_start_idx').on(t.student_id, t.status, t.slot_start),
    index('sessions_coach_start_idx').on(t.coach_id, t.slot_start),
    uniqueIndex('sessions_room_key').on(t.room),
    check('sessions_slot_order', sql`${t.slot_start} < ${t.slot_end}`),
    check('sessions_present_or_absent', sql`${t.attended_at} is null or ${t.absent_at} is null`),
    check('sessions_note_for_somebody', sql`(${t.note} is null) = (${t.note_audience} is null)`),
    check('sessions_note_length', sql`char_length(${t.note}) between 1 and 4000`),
    check('sessions_note_audience_known', sql`${t.note_audience} in ('coach', 'student', 'family')`),
    check('sessions_cancel_reason_length', sql`char_length(${t.cancel_reason}) between 1 and 500`),
  ],
);
