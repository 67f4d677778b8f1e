import { CampusError, type TickItemInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNull } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { askedItems, confirmKey } from '../checklists.ts';
import { holdFile } from '../open-parcoursup.ts';
import { syncRemindersWithin } from '../sync-reminders.ts';
import { rewriteWish } from '../wishes/update-wish.ts';

/**
 * Ticks a line of a checklist, or takes the tick back; asked for what is so already, it records nothing. Ticking the
 * confirmation of a wish confirms it.
 *
 * @throws as openParcoursup; WISH_NOT_FOUND; ITEM_NOT_FOUND; PARCOURSUP_RULE.
 */
export function tickItem(
  caller: Caller,
  { student_id: asked, wish_id, key, done }: TickItemInput,
): Promise<{ done: true }> {
  return change(caller, async (within) => {
    const { orm } = within;
    const file = await holdFile(caller, within, 'parcoursup:write', { student_id: asked, wish_id });
    const { student_id, wish } = file;
    if (wish !== null && key === confirmKey) {
      await rewriteWish(caller, within, wish, { status: done ? 'confirmé' : 'formulé' });
      return { done: true };
    }
    const { parcoursupItems: items } = schema;
    const ofWish = wish_id === null ? isNull(items.wish_id) : eq(items.wish_id, wish_id);
    const [row] = await orm
      .select()
      .from(items)
      .where(and(eq(items.student_id, student_id), ofWish, eq(items.key, key)));
    // Who is an individual candidate does not matter here: a line that is not shown may stay ticked.
    const known = row !== undefined || askedItems(wish !== null, 'CandidatLibre').some(({ code }) => code === key);
    if (!known) throw new CampusError('ITEM_NOT_FOUND');
    if ((row?.done_at != null) === done) return { done: true };
    const done_at = done ? caller.now() : null;
    const [written] =
      row === undefined
        ? await orm
            .insert(items)
            .values({ id: caller.newId(), student_id, wish_id, key, done_at, created_at: caller.now() })
            .returning()
        : await orm
            .update(items)
            .set({ done_at, revision: row.revision + 1 })
            .where(eq(items.id, row.id))
            .returning();
    if (written === undefined) throw new Error('no item was written');
    await syncRemindersWithin(caller, within, student_id);
    await within.record({
      kind: 'PARCOURSUP_ITEM_TICKED',
      student_id,
      key: `PARCOURSUP_ITEM_TICKED:${written.id}:${written.revision}`,
      payload: { wish_id, key, done },
    });
    return { done: true };
  });
}
