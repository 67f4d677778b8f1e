import { CampusError } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import { createResetLink } from './request-reset.ts';

export interface NewAdmin {
  email: string;
  first_name: string;
  last_name: string;
}

/**
 * Opens an administrator's account without a password: how a new campus gets its first one, from the machine itself.
 *
 * @returns the link with which they choose it.
 * @throws EMAIL_TAKEN
 */
export async function createAdmin(campus: Campus, person: NewAdmin): Promise<string> {
  const [user] = await campus.db.orm
    .insert(schema.users)
    .values({ ...person, id: campus.newId(), role: 'admin' })
    .onConflictDoNothing()
    .returning();
  if (user === undefined) throw new CampusError('EMAIL_TAKEN');
  return createResetLink(campus, user.id);
}
