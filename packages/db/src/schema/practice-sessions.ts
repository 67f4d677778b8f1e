import type { SessionStep } from '@nexus/contracts';
import { date, index, jsonb, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { students } from './students.ts';

/**
 * A ten-minute session as it was planned: its exercises, in order. How far it has come is read in the answers given since,
 * so that it goes on from any device.
 */
export const practiceSessions = nexusApp.table(
  'practice_sessions',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    /** In the pupil's time zone: the next day begins another. */
    day: date({ mode: 'string' }).notNull(),
    steps_json: jsonb().$type<SessionStep[]>().notNull(),
    started_at: instant().notNull(),
  },
  (t) => [index('practice_sessions_student_idx').on(t.student_id, t.started_at)],
);
