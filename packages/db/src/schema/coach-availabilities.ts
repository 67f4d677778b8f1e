import type { SubjectCode } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp, sessionKindEnum } from './enums.ts';
import { users } from './users.ts';

/** A weekly opening of a coach, in the coach's own time zone: minutes from midnight, end not included. */
export const coachAvailabilities = nexusApp.table(
  'coach_availabilities',
  {
    id: id(),
    coach_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** 1 Monday to 7 Sunday (ISO 8601). */
    weekday: smallint().notNull(),
    start_minute: smallint().notNull(),
    end_minute: smallint().notNull(),
    kinds: sessionKindEnum().array().notNull(),
    /** First and last day it holds, both included; always when left out. */
    valid_from: date(),
    valid_until: date(),
    created_at: createdAt(),
  },
  (t) => [
    index('coach_availabilities_coach_idx').on(t.coach_id, t.weekday),
    check('coach_availabilities_weekday', sql`${t.weekday} between 1 and 7`),
    check(
      'coach_availabilities_minutes',
      sql`${t.start_minute} >= 0 and ${t.start_minute} < ${t.end_minute} and ${t.end_minute} <= 1440`,
    ),
    check('coach_availabilities_kinds', sql`cardinality(${t.kinds}) between 1 and 3`),
    check('coach_availabilities_validity', sql`${t.valid_from} <= ${t.valid_until}`),
  ],
);

/** A day on which a coach's week is not as usual: closed, whole or in part, or open besides. */
export const coachExceptions = nexusApp.table(
  'coach_exceptions',
  {
    id: id(),
    coach_id: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    /** True: open besides the week. False: closed. */
    open: boolean().notNull(),
    /** 0 to 1440 for a whole day. */
    start_minute: smallint().notNull(),
    end_minute: smallint().notNull(),
    kinds: sessionKindEnum().array().notNull(),
    created_at: createdAt(),
  },
  (t) => [
    index('coach_exceptions_coach_day_idx').on(t.coach_id, t.day),
    check(
      'coach_exceptions_minutes',
      sql`${t.start_minute} >= 0 and ${t.start_minute} < ${t.end_minute} and ${t.end_minute} <= 1440`,
    ),
    check('coach_exceptions_kinds', sql`${t.open} = (cardinality(${t.kinds}) > 0)`),
  ],
);

/** How one books with a coach; a coach who has said nothing has the defaults. */
export const coachBookingRules = nexusApp.table(
  'coach_booking_rules',
  {
    coach_id: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Length of a session. */
    session_minutes: integer().notNull().default(60),
    /** Free time kept before and after each session. */
    buffer_minutes: integer().notNull().default(10),
    /** A slot nearer than this cannot be booked any more. */
    notice_hours: integer().notNull().default(24),
    max_per_day: integer().notNull().default(6),
    /** How far ahead slots are offered. */
    horizon_days: integer().notNull().default(28),
    /** A booking is confirmed at once, without the coach. */
    auto_confirm: boolean().notNull().default(false),
    /** What the coach teaches, the usual one first. */
    subjects: text().array().$type<SubjectCode[]>().notNull().default(sql`'{}'::text[]`),
    updated_at: instant().notNull().defaultNow(),
  },
  (t) => [
    check('coach_booking_rules_session', sql`${t.session_minutes} between 15 and 240`),
    check('coach_booking_rules_buffer', sql`${t.buffer_minutes} between 0 and 120`),
    check('coach_booking_rules_notice', sql`${t.notice_hours} between 0 and 336`),
    check('coach_booking_rules_max', sql`${t.max_per_day} between 1 and 20`),
    check('coach_booking_rules_horizon', sql`${t.horizon_days} between 1 and 180`),
  ],
);
