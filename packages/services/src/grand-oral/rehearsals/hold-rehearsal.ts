import { CampusError, type Permission } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import type { Change } from '../../events/index.ts';
import { openOwnerOf, readerOf } from '../open-terminale.ts';

export type RehearsalRow = typeof schema.oralRehearsals.$inferSelect;

/**
 * Opens the pupil a rehearsal is of, takes their lock, and gives the rehearsal as it is then.
 *
 * @throws NOT_ALLOWED; REHEARSAL_NOT_FOUND no such rehearsal, one of a pupil this person has no link to, or one that is not
 *   shared with them.
 */
export async function holdRehearsal(
  caller: Caller,
  { orm, lock }: Change,
  permission: Permission,
  id: string,
): Promise<RehearsalRow> {
  const { oralRehearsals } = schema;
  const [owner] = await orm
    .select({ student_id: oralRehearsals.student_id })
    .from(oralRehearsals)
    .where(eq(oralRehearsals.id, id));
  await openOwnerOf(caller, permission, owner?.student_id, 'REHEARSAL_NOT_FOUND', orm);
  if (owner !== undefined) await lock(owner.student_id);
  const [rehearsal] = await orm.select().from(oralRehearsals).where(eq(oralRehearsals.id, id));
  const reader = readerOf(caller.actor);
  if (rehearsal === undefined || !(reader === 'own' || (reader === 'coach' && rehearsal.shared)))
    throw new CampusError('REHEARSAL_NOT_FOUND');
  return rehearsal;
}
