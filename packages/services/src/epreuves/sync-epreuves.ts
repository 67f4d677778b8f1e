import type { OfStudent, SyncedEpreuves } from '@nexus/contracts';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { writePlan } from './write-plan.ts';

/**
 * Brings a pupil's exam plan up to the regulation's data, and says what changed: counts, and the codes of the rows.
 * Asked twice, it changes nothing the second time.
 *
 * @throws as openStudent; RULE_BROKEN the pupil's choices are not allowed any more.
 */
export function syncEpreuves(caller: Caller, { student_id }: OfStudent): Promise<SyncedEpreuves> {
  return change(caller, async (within) => {
    const { id } = await openStudent(caller, 'epreuves:sync', student_id, within.orm);
    await within.lock(id);
    return writePlan(caller, within, id);
  });
}
