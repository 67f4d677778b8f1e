import { randomBytes } from 'node:crypto';
import { CampusError, type CreatedCalendarFeed, may } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { hashToken } from '../auth/index.ts';
import type { Caller } from '../context.ts';

/** Gives the person a new private address for their calendar programs; the one before stops working at once. */
export async function createCalendarFeed(caller: Caller): Promise<CreatedCalendarFeed> {
  const { actor, db } = caller;
  if (!may(actor.role, 'calendar:create')) throw new CampusError('NOT_ALLOWED');
  const { calendarFeeds } = schema;
  // 32 bytes of chance: the address is the only key there is.
  const token = randomBytes(32).toString('base64url');
  const created_at = caller.now();
  const feed = { token_hash: hashToken(token), created_at, last_read_at: null };
  await db.orm
    .insert(calendarFeeds)
    .values({ user_id: actor.user_id, ...feed })
    .onConflictDoUpdate({ target: calendarFeeds.user_id, set: feed });
  return { address: `${caller.public_url}/calendrier/${token}.ics`, created_at: created_at.toISOString() };
}
