import { CampusError, may } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';

/** Ends the person's private address. Twice is no error. */
export async function revokeCalendarFeed(caller: Caller): Promise<void> {
  const { actor, db } = caller;
  if (!may(actor.role, 'calendar:revoke')) throw new CampusError('NOT_ALLOWED');
  const { calendarFeeds } = schema;
  await db.orm.delete(calendarFeeds).where(eq(calendarFeeds.user_id, actor.user_id));
}
