import { CampusError, type ReorderWishesInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { asc, eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { holdFile } from '../open-parcoursup.ts';

/**
 * Puts the wishes in the pupil's own order (Parcoursup itself has none).
 *
 * @throws as openParcoursup; CONFLICTING_WRITE these are not all the wishes of the pupil, each once.
 */
export function reorderWishes(caller: Caller, { student_id: asked, ids }: ReorderWishesInput): Promise<{ done: true }> {
  return change(caller, async (within) => {
    const { orm } = within;
    const { student_id } = await holdFile(caller, within, 'parcoursup:write', { student_id: asked, wish_id: null });
    const { parcoursupWishes } = schema;
    const kept = await orm
      .select({ id: parcoursupWishes.id })
      .from(parcoursupWishes)
      .where(eq(parcoursupWishes.student_id, student_id))
      .orderBy(asc(parcoursupWishes.position), asc(parcoursupWishes.id));
    const before = kept.map(({ id }) => id);
    if (before.toSorted().join() !== ids.toSorted().join()) throw new CampusError('CONFLICTING_WRITE');
    if (before.join() === ids.join()) return { done: true };
    for (const [index, id] of ids.entries()) {
      await orm
        .update(parcoursupWishes)
        .set({ position: index + 1 })
        .where(eq(parcoursupWishes.id, id));
    }
    await within.record({
      kind: 'PARCOURSUP_WISHES_REORDERED',
      student_id,
      key: `PARCOURSUP_WISHES_REORDERED:${caller.newId()}`,
      payload: { wish_ids: ids },
    });
    return { done: true };
  });
}
