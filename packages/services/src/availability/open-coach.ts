import { CampusError, may, type Permission } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';

/**
 * The door to a coach's week: their own for a coach, anybody's for the administration, which is journalled.
 *
 * @throws NOT_ALLOWED the role may not do this; COACH_REQUIRED the administration did not say whose; COACH_NOT_FOUND
 *   there is no such coach, or it is not the coach who asks.
 */
export async function openCoach(
  caller: Caller,
  permission: Permission,
  coach_id: string | undefined,
  orm: Database = caller.db.orm,
): Promise<string> {
  const { actor } = caller;
  if (!may(actor.role, permission)) throw new CampusError('NOT_ALLOWED');
  if (actor.role === 'coach') {
    if (coach_id !== undefined && coach_id !== actor.user_id) throw new CampusError('COACH_NOT_FOUND');
    return actor.user_id;
  }
  if (coach_id === undefined) throw new CampusError('COACH_REQUIRED');
  const { users, auditLog } = schema;
  const [coach] = await orm
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, coach_id), eq(users.role, 'coach')));
  if (coach === undefined) throw new CampusError('COACH_NOT_FOUND');
  await orm.insert(auditLog).values({
    id: caller.newId(),
    actor_id: actor.user_id,
    action: permission,
    detail_json: { coach_id },
    at: caller.now(),
  });
  return coach.id;
}
