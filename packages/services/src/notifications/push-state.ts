import { CampusError, devicesAtMost, may, type PushState } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { hashToken } from '../auth/index.ts';
import type { Caller } from '../context.ts';

const { pushSubscriptions } = schema;

/** Whether this campus pushes, and on which of the person's devices; `token` says which one asks. @throws NOT_ALLOWED. */
export async function getPushState(caller: Caller, token: string): Promise<PushState> {
  const { actor, db, push } = caller;
  if (!may(actor.role, 'notifications:device')) throw new CampusError('NOT_ALLOWED');
  if (push === undefined) return { public_key: null, endpoint: null, devices: 0 };
  const rows = await db.orm
    .select({ session_id: pushSubscriptions.session_id, endpoint: pushSubscriptions.endpoint })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.user_id, actor.user_id));
  const own = rows.find(({ session_id }) => session_id === hashToken(token));
  return {
    public_key: push.public_key,
    endpoint: own?.endpoint ?? null,
    devices: Math.min(rows.length, devicesAtMost),
  };
}
