import { CampusError, type LoginInput, type SignedIn } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import { userView } from '../students/index.ts';
import { createSignIn } from './lucia.ts';
import { verifyPassword } from './passwords.ts';

/**
 * Signs a person in.
 *
 * @throws BAD_CREDENTIALS the same, after the same work, for an unknown address and for a wrong password.
 */
export async function login(campus: Campus, { email, password }: LoginInput): Promise<SignedIn> {
  const { orm } = campus.db;
  const [user] = await orm.select().from(schema.users).where(eq(schema.users.email, email));
  const matches = await verifyPassword(user?.password_hash, password);
  if (user === undefined || !matches) throw new CampusError('BAD_CREDENTIALS');
  const { token, expires_at } = await createSignIn(orm, user.id);
  return { user: userView(user), token, expires_at: expires_at.toISOString() };
}
