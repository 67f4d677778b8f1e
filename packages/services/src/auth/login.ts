import { CampusError, type LoginInput, type SignedIn } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import { userView } from '../students/index.ts';
import { createSignIn, endSignIn } from './lucia.ts';
import { verifyPassword } from './passwords.ts';

/**
 * Signs a person in. `replaced` is what the browser held until now, somebody else's maybe: it ends, and with it what was
 * told of them on this device.
 *
 * @throws BAD_CREDENTIALS the same, after the same work, for an unknown address and for a wrong password.
 */
export async function login(campus: Campus, { email, password }: LoginInput, replaced?: string): Promise<SignedIn> {
  const { orm } = campus.db;
  const [user] = await orm.select().from(schema.users).where(eq(schema.users.email, email));
  const matches = await verifyPassword(user?.password_hash, password);
  if (user === undefined || !matches) throw new CampusError('BAD_CREDENTIALS');
  if (replaced !== undefined) await endSignIn(orm, replaced);
  const { token, expires_at } = await createSignIn(orm, user.id);
  return { user: userView(user), token, expires_at: expires_at.toISOString() };
}
