import { CampusError, type RegisterInput, type SignedIn } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import { change } from '../events/index.ts';
import { createStudent, userView } from '../students/index.ts';
import { createSignIn, endSignIn } from './lucia.ts';
import { hashPassword } from './passwords.ts';

/**
 * Opens a pupil's or a parent's account and signs them in, in place of whom the browser held until now
 * (`replaced`). A pupil has their exam plan at once.
 *
 * @throws EMAIL_TAKEN; RULE_BROKEN a choice the regulation does not allow. Nothing is half-done.
 */
export async function register(campus: Campus, input: RegisterInput, replaced?: string): Promise<SignedIn> {
  const { role, email, first_name, last_name, time_zone, password } = input;
  const password_hash = await hashPassword(password);
  return await change(campus, async (within) => {
    const [user] = await within.orm
      .insert(schema.users)
      .values({ id: campus.newId(), role, email, first_name, last_name, time_zone, password_hash })
      .onConflictDoNothing()
      .returning();
    if (user === undefined) {
      throw new CampusError('EMAIL_TAKEN', { issues: [{ path: ['email'], message: 'déjà prise par un compte' }] });
    }
    if (input.role === 'student') await createStudent(campus, within, { ...input, user_id: user.id });
    if (replaced !== undefined) await endSignIn(within.orm, replaced);
    const { token, expires_at } = await createSignIn(within.orm, user.id);
    return { user: userView(user), token, expires_at: expires_at.toISOString() };
  });
}
