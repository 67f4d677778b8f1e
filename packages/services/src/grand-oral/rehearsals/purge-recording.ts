import type { OralRehearsal, RehearsalRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { eraseContents, purgeFiles } from '../../files/index.ts';
import { getRehearsal } from '../rows.ts';
import { holdRehearsal } from './hold-rehearsal.ts';

/**
 * Erases the sound of a rehearsal and all that was measured of it, at once and for good: nothing can bring it back, not
 * even the browser it was recorded in. The rehearsal and its assessments stay. With nothing to erase, nothing is recorded.
 *
 * @throws as holdRehearsal.
 */
export async function purgeRecording(caller: Caller, { id }: RehearsalRef): Promise<OralRehearsal> {
  const keys = await change(caller, async (within) => {
    const before = await holdRehearsal(caller, within, 'grandOral:purgeRecording', id);
    if (before.file_id === null) return [];
    const keys = await purgeFiles(caller, within, [before.file_id]);
    await within.orm
      .update(schema.oralRehearsals)
      .set({ file_id: null, consented_at: null, measures_json: null, purged_at: caller.now() })
      .where(eq(schema.oralRehearsals.id, id));
    await within.record({
      kind: 'ORAL_RECORDING_PURGED',
      student_id: before.student_id,
      key: `ORAL_RECORDING_PURGED:${id}`,
      payload: { rehearsal_id: id },
    });
    return keys;
  });
  await eraseContents(caller, keys);
  return getRehearsal(caller, id);
}
