import { CampusError, type ErrorReason } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { type CalendarEvent, calendarOf } from '@nexus/documents';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import type { Reader } from './calendar-rows.ts';

/** A calendar as a file to hand out. */
export interface CalendarFile {
  /** ASCII. */
  filename: string;
  /** iCalendar, in UTF-8. */
  text: string;
}

/** The person asking, as the reader of a calendar. */
export async function readerOf({ db, actor }: Caller): Promise<Reader> {
  const { users } = schema;
  const [user] = await db.orm.select({ time_zone: users.time_zone }).from(users).where(eq(users.id, actor.user_id));
  if (user === undefined) throw new CampusError('SIGN_IN_REQUIRED');
  return { ...actor, ...user };
}

/** One event as a file. */
export function fileOf({ time_zone }: Reader, event: CalendarEvent, filename: string): CalendarFile {
  return { filename, text: calendarOf({ name: 'Nexus', time_zone, events: [event] }) };
}

/** A pupil one has no link to hides what is theirs: it is not found, under its own name. */
export function hiddenAs(reason: ErrorReason) {
  return (error: unknown): never => {
    throw error instanceof CampusError && error.code === 'NOT_FOUND' ? new CampusError(reason) : error;
  };
}
