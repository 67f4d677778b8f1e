import type { WishRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { releaseFile } from '../../files/index.ts';
import { holdWish } from '../open-parcoursup.ts';
import { syncRemindersWithin } from '../sync-reminders.ts';

/** Removes a wish for good, with its checklist, its letter and its documents. */
export function removeWish(caller: Caller, { id }: WishRef): Promise<WishRef> {
  return change(caller, async (within) => {
    const { wish, student_id } = await holdWish(caller, within, 'parcoursup:write', id);
    const { parcoursupDocuments, parcoursupWishes } = schema;
    const documents = await within.orm
      .select({ file_id: parcoursupDocuments.file_id })
      .from(parcoursupDocuments)
      .where(eq(parcoursupDocuments.wish_id, id));
    for (const { file_id } of documents) await releaseFile(caller, within, file_id);
    await within.orm.delete(parcoursupWishes).where(eq(parcoursupWishes.id, id));
    await syncRemindersWithin(caller, within, student_id);
    await within.record({
      kind: 'PARCOURSUP_WISH_REMOVED',
      student_id,
      key: `PARCOURSUP_WISH_REMOVED:${id}`,
      payload: { wish_id: id, formation: wish.formation },
    });
    return { id };
  });
}
