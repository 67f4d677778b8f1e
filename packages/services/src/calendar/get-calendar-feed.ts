import { type CalendarFeed, CampusError, may } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';

/** Whether the person has a private address, since when, and when a program last came. The address itself is not kept. */
export async function getCalendarFeed(caller: Caller): Promise<CalendarFeed> {
  const { actor, db } = caller;
  if (!may(actor.role, 'calendar:get')) throw new CampusError('NOT_ALLOWED');
  const { calendarFeeds } = schema;
  const [feed] = await db.orm
    .select({ created_at: calendarFeeds.created_at, last_read_at: calendarFeeds.last_read_at })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.user_id, actor.user_id));
  if (feed === undefined) return { feed: null };
  const { created_at, last_read_at } = feed;
  return { feed: { created_at: created_at.toISOString(), last_read_at: last_read_at?.toISOString() ?? null } };
}
