import { CampusError, type ChangePasswordInput, type SignedIn } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { userView } from '../students/index.ts';
import { createSignIn, endOtherSignIns, hashToken } from './lucia.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

/**
 * Changes the password and ends every sign-in, this one (`token`) replaced by a new one: whoever knew the old password
 * is out. The device one changes it on goes on being told.
 *
 * @throws WRONG_PASSWORD the current password is not the right one; nothing has changed.
 */
export async function changePassword(
  caller: Caller,
  token: string,
  { current_password, new_password }: ChangePasswordInput,
): Promise<SignedIn> {
  const { users, pushSubscriptions } = schema;
  const [user] = await caller.db.orm.select().from(users).where(eq(users.id, caller.actor.user_id));
  if (user === undefined) throw new CampusError('SIGN_IN_REQUIRED');
  if (!(await verifyPassword(user.password_hash, current_password))) {
    throw new CampusError('WRONG_PASSWORD', {
      issues: [{ path: ['current_password'], message: 'ce n’est pas le mot de passe actuel' }],
    });
  }
  const password_hash = await hashPassword(new_password);
  return await caller.db.orm.transaction(async (orm) => {
    await orm.update(users).set({ password_hash }).where(eq(users.id, user.id));
    const fresh = await createSignIn(orm, user.id);
    await orm
      .update(pushSubscriptions)
      .set({ session_id: hashToken(fresh.token) })
      .where(and(eq(pushSubscriptions.user_id, user.id), eq(pushSubscriptions.session_id, hashToken(token))));
    await endOtherSignIns(orm, user.id, fresh.token);
    return { user: userView(user), token: fresh.token, expires_at: fresh.expires_at.toISOString() };
  });
}
