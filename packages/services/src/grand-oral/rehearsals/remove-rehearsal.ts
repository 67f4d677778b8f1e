import type { RehearsalRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { eraseContents, purgeFiles } from '../../files/index.ts';
import { holdRehearsal } from './hold-rehearsal.ts';

/**
 * Erases a rehearsal for good, with its sound, its assessments and all that was measured.
 *
 * @throws as holdRehearsal, and when it is erased already.
 */
export async function removeRehearsal(caller: Caller, { id }: RehearsalRef): Promise<RehearsalRef> {
  const keys = await change(caller, async (within) => {
    const { student_id, file_id } = await holdRehearsal(caller, within, 'grandOral:removeRehearsal', id);
    const keys = await purgeFiles(caller, within, [file_id]);
    await within.orm.delete(schema.oralRehearsals).where(eq(schema.oralRehearsals.id, id));
    await within.record({
      kind: 'ORAL_REHEARSAL_REMOVED',
      student_id,
      key: `ORAL_REHEARSAL_REMOVED:${id}`,
      payload: { rehearsal_id: id },
    });
    return keys;
  });
  await eraseContents(caller, keys);
  return { id };
}
