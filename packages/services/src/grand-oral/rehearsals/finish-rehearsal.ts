import type { FinishRehearsalInput, OralRehearsal } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { getRehearsal } from '../rows.ts';
import { holdRehearsal } from './hold-rehearsal.ts';

/**
 * Ends a rehearsal with the times really taken. What was ended stays as it was: sent again, it changes nothing.
 *
 * @throws as holdRehearsal.
 */
export async function finishRehearsal(
  caller: Caller,
  { id, ...seconds }: FinishRehearsalInput,
): Promise<OralRehearsal> {
  await change(caller, async (within) => {
    const { student_id, finished_at } = await holdRehearsal(caller, within, 'grandOral:finishRehearsal', id);
    if (finished_at !== null) return;
    const { oralRehearsals } = schema;
    await within.orm
      .update(oralRehearsals)
      .set({ ...seconds, finished_at: caller.now() })
      .where(eq(oralRehearsals.id, id));
    const taken = Object.values(seconds).reduce((sum, phase) => sum + phase, 0);
    await within.record({
      kind: 'ORAL_REHEARSAL_FINISHED',
      student_id,
      key: `ORAL_REHEARSAL_FINISHED:${id}`,
      payload: { rehearsal_id: id, minutes: Math.round(taken / 60) },
    });
  });
  return getRehearsal(caller, id);
}
