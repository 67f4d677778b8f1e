import { CampusError, type OralRehearsal, type ShareRehearsalInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { setOnlyOwner } from '../../files/index.ts';
import { getRehearsal } from '../rows.ts';
import { holdRehearsal } from './hold-rehearsal.ts';

/**
 * Lets the pupil's coaches see a rehearsal, or takes it back from them. Asked for what is so already, it changes nothing.
 *
 * @throws as holdRehearsal; REHEARSAL_NOT_FINISHED.
 */
export async function shareRehearsal(caller: Caller, { id, shared }: ShareRehearsalInput): Promise<OralRehearsal> {
  await change(caller, async (within) => {
    const before = await holdRehearsal(caller, within, 'grandOral:shareRehearsal', id);
    if (before.finished_at === null) throw new CampusError('REHEARSAL_NOT_FINISHED');
    if (before.shared === shared) return;
    const revision = before.revision + 1;
    await within.orm.update(schema.oralRehearsals).set({ shared, revision }).where(eq(schema.oralRehearsals.id, id));
    if (before.file_id !== null) await setOnlyOwner(within, before.file_id, !shared);
    await within.record({
      kind: 'ORAL_REHEARSAL_SHARED',
      student_id: before.student_id,
      key: `ORAL_REHEARSAL_SHARED:${id}:${revision}`,
      payload: { rehearsal_id: id, shared },
    });
  });
  return getRehearsal(caller, id);
}
