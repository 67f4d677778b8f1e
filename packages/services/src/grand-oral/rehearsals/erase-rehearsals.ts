import type { OfStudent } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { eraseContents, purgeFiles } from '../../files/index.ts';
import { openTerminale } from '../open-terminale.ts';

/**
 * Erases every rehearsal of the pupil for good, those left in the middle too, with their sounds, assessments and measures. The
 * questions stay. With nothing to erase, nothing is recorded.
 *
 * @throws as openStudent; GRAND_ORAL_NOT_YET.
 */
export async function eraseRehearsals(caller: Caller, input: OfStudent): Promise<void> {
  const keys = await change(caller, async (within) => {
    const { orm, lock, record } = within;
    const { id: student_id } = await openTerminale(caller, 'grandOral:eraseAll', input.student_id, orm);
    await lock(student_id);
    const { oralRehearsals } = schema;
    const gone = await orm
      .delete(oralRehearsals)
      .where(eq(oralRehearsals.student_id, student_id))
      .returning({ file_id: oralRehearsals.file_id });
    if (gone.length === 0) return [];
    const keys = await purgeFiles(
      caller,
      within,
      gone.map(({ file_id }) => file_id),
    );
    await record({
      kind: 'ORAL_REHEARSALS_ERASED',
      student_id,
      key: `ORAL_REHEARSALS_ERASED:${caller.newId()}`,
      payload: { count: gone.length },
    });
    return keys;
  });
  await eraseContents(caller, keys);
}
