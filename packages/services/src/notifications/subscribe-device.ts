import { ECDH } from 'node:crypto';
import {
  CampusError,
  devicesAtMost,
  invalidInput,
  may,
  type PushState,
  type SubscribeDeviceInput,
} from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import { hashToken } from '../auth/index.ts';
import type { Caller } from '../context.ts';
import { getPushState } from './push-state.ts';

const { authSessions, pushSubscriptions } = schema;

/**
 * Tells the person on the device of this sign-in from now on. Asked again it changes nothing; a device that told somebody
 * else tells this person alone. Past `devicesAtMost` the oldest is forgotten.
 *
 * @throws NOT_ALLOWED; PUSH_NOT_OFFERED; SIGN_IN_REQUIRED it has just ended; PUSH_SERVICE_UNKNOWN;
 * INVALID_INPUT a key that is no point of P-256.
 */
export async function subscribeDevice(
  caller: Caller,
  token: string,
  { endpoint, keys: { p256dh, auth } }: SubscribeDeviceInput,
): Promise<PushState> {
  const { actor, db, push, newId, now } = caller;
  if (!may(actor.role, 'notifications:subscribe')) throw new CampusError('NOT_ALLOWED');
  if (push === undefined) throw new CampusError('PUSH_NOT_OFFERED');
  // The campus will write to that address: to those it knows alone.
  if (!push.accepts(endpoint)) throw new CampusError('PUSH_SERVICE_UNKNOWN');
  if (!isPoint(p256dh)) throw invalidInput([{ path: ['keys', 'p256dh'], message: 'pas un point de la courbe P-256' }]);
  const device = { user_id: actor.user_id, session_id: hashToken(token), p256dh, auth };
  await db.orm.transaction(async (orm) => {
    // Held until the end: two answers of one browser come one after the other, and signing out waits.
    const signIn = await orm
      .select({ id: authSessions.id })
      .from(authSessions)
      .where(eq(authSessions.id, device.session_id))
      .for('update');
    if (signIn.length === 0) throw new CampusError('SIGN_IN_REQUIRED');
    // A browser has one subscription: with a new one its former is over.
    await orm
      .delete(pushSubscriptions)
      .where(and(eq(pushSubscriptions.session_id, device.session_id), ne(pushSubscriptions.endpoint, endpoint)));
    await orm
      .insert(pushSubscriptions)
      .values({ ...device, id: newId(), endpoint, created_at: now() })
      .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: device });
    const tooMany = orm
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(and(eq(pushSubscriptions.user_id, actor.user_id), ne(pushSubscriptions.endpoint, endpoint)))
      .orderBy(desc(pushSubscriptions.created_at), desc(pushSubscriptions.id))
      .offset(devicesAtMost - 1);
    await orm.delete(pushSubscriptions).where(inArray(pushSubscriptions.id, tooMany));
  });
  return getPushState(caller, token);
}

/** Whether messages can be encrypted for this key at all. */
function isPoint(p256dh: string): boolean {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url');
    return true;
  } catch {
    return false;
  }
}
