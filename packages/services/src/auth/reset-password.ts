import { CampusError, type ResetInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, gt } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import { endEverySignIn, hashToken } from './lucia.ts';
import { hashPassword } from './passwords.ts';

/**
 * Sets the password chosen with a reset link, uses the link up, and ends every sign-in.
 *
 * @throws RESET_TOKEN_INVALID the link is unknown, more than an hour old, or has served.
 */
export async function resetPassword(campus: Campus, { token, password }: ResetInput): Promise<void> {
  const { passwordResets, users } = schema;
  const password_hash = await hashPassword(password);
  await campus.db.orm.transaction(async (orm) => {
    // Deleting is taking: of two requests with one link, one finds it.
    const [taken] = await orm
      .delete(passwordResets)
      .where(and(eq(passwordResets.token_hash, hashToken(token)), gt(passwordResets.expires_at, campus.now())))
      .returning();
    if (taken === undefined) throw new CampusError('RESET_TOKEN_INVALID');
    await orm.update(users).set({ password_hash }).where(eq(users.id, taken.user_id));
    await endEverySignIn(orm, taken.user_id);
  });
}
