import { type AttachRecordingInput, CampusError, type OralRehearsal } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { attachFile } from '../../files/index.ts';
import { getRehearsal } from '../rows.ts';
import { holdRehearsal } from './hold-rehearsal.ts';

/**
 * Takes the sound that the pupil has just sent as that of a finished rehearsal, with their consent and what their browser
 * measured. One that has its sound keeps it: sent again, nothing changes.
 *
 * @throws as holdRehearsal; REHEARSAL_NOT_FINISHED; CONFLICTING_WRITE its sound was erased: it does not come back;
 *   FILE_NOT_FOUND not a sound of this pupil, or taken already.
 */
export async function attachRecording(
  caller: Caller,
  { id, file_id, consented_at, measures }: AttachRecordingInput,
): Promise<OralRehearsal> {
  await change(caller, async (within) => {
    const before = await holdRehearsal(caller, within, 'grandOral:attachRecording', id);
    const { student_id, shared } = before;
    if (before.finished_at === null) throw new CampusError('REHEARSAL_NOT_FINISHED');
    if (before.purged_at !== null) throw new CampusError('CONFLICTING_WRITE');
    if (before.file_id !== null) return;
    await attachFile(caller, within, {
      id: file_id,
      purpose: 'grand-oral',
      student_id,
      for_parents: false,
      only_owner: !shared,
    });
    await within.orm
      .update(schema.oralRehearsals)
      .set({ file_id, consented_at: new Date(consented_at), measures_json: measures })
      .where(eq(schema.oralRehearsals.id, id));
    await within.record({
      kind: 'ORAL_RECORDING_ADDED',
      student_id,
      key: `ORAL_RECORDING_ADDED:${id}`,
      payload: { rehearsal_id: id, seconds: Math.round(measures.duration_s) },
    });
  });
  return getRehearsal(caller, id);
}
