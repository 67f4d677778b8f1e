import { CampusError, type Permission, type Session } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { getSession } from './get-session.ts';

export type StoredSession = typeof schema.sessions.$inferSelect;

/**
 * Opens a session to change it: access, the pupil's lock, then the work, in one transaction. A coach changes their own
 * sessions only.
 *
 * @returns what the work returned.
 * @throws SESSION_NOT_FOUND no such session, or one of a pupil this person has no link to; NOT_ALLOWED another coach's.
 */
export async function withinSession<T>(
  caller: Caller,
  permission: Permission,
  id: string,
  work: (within: Change, before: StoredSession) => Promise<T>,
): Promise<T> {
  const { sessions } = schema;
  const { actor, db } = caller;
  const [found] = await db.orm.select({ student_id: sessions.student_id }).from(sessions).where(eq(sessions.id, id));
  if (found === undefined) throw new CampusError('SESSION_NOT_FOUND');
  return await change(caller, async (within) => {
    await openStudent(caller, permission, found.student_id, within.orm).catch((error: unknown) => {
      throw error instanceof CampusError && error.code === 'NOT_FOUND' ? new CampusError('SESSION_NOT_FOUND') : error;
    });
    await within.lock(found.student_id);
    const [before] = await within.orm.select().from(sessions).where(eq(sessions.id, id)).for('update');
    if (before === undefined) throw new CampusError('SESSION_NOT_FOUND');
    if (actor.role === 'coach' && before.coach_id !== actor.user_id) throw new CampusError('NOT_ALLOWED');
    return work(within, before);
  });
}

/** The same for a verb that answers the session as it has become. */
export async function changeSession(
  caller: Caller,
  permission: Permission,
  id: string,
  work: (within: Change, before: StoredSession) => Promise<unknown>,
): Promise<Session> {
  await withinSession(caller, permission, id, work);
  return getSession(caller, id);
}
