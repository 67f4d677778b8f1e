import { CampusError, may, type PushState } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { hashToken } from '../auth/index.ts';
import type { Caller } from '../context.ts';
import { getPushState } from './push-state.ts';

/** Stops telling the person on the device of this sign-in. Twice is no error. @throws NOT_ALLOWED. */
export async function unsubscribeDevice(caller: Caller, token: string): Promise<PushState> {
  if (!may(caller.actor.role, 'notifications:unsubscribe')) throw new CampusError('NOT_ALLOWED');
  const { pushSubscriptions } = schema;
  await caller.db.orm.delete(pushSubscriptions).where(eq(pushSubscriptions.session_id, hashToken(token)));
  return getPushState(caller, token);
}
