import type { UpdateWishInput, WishRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { type Change, change } from '../../events/index.ts';
import { holdWish, type WishRow } from '../open-parcoursup.ts';
import { syncRemindersWithin } from '../sync-reminders.ts';
import { checkWithin } from './check.ts';

/**
 * Changes a wish, and nothing that is not named. Asked for what it says already, it changes nothing and records nothing.
 *
 * @throws as holdWish; PARCOURSUP_RULE.
 */
export function updateWish(caller: Caller, { id, ...changes }: UpdateWishInput): Promise<WishRef> {
  return change(caller, async (within) => {
    const { wish } = await holdWish(caller, within, 'parcoursup:write', id);
    await rewriteWish(caller, within, wish, changes);
    return { id };
  });
}

const names = [
  'formation',
  'school',
  'city',
  'selective',
  'apprenticeship',
  'note',
  'sub_wishes',
  'status',
  'answer',
  'decision',
] as const satisfies (keyof WishRow & keyof UpdateWishInput)[];

/** The same within a change that holds the wish. */
export async function rewriteWish(
  caller: Caller,
  within: Change,
  before: WishRow,
  changes: Omit<UpdateWishInput, 'id'>,
): Promise<void> {
  const changed = names.filter(
    (name) => changes[name] !== undefined && JSON.stringify(changes[name]) !== JSON.stringify(before[name]),
  );
  if (changed.length === 0) return;
  const { id, student_id } = before;
  const after: WishRow = {
    ...before,
    ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
    revision: before.revision + 1,
  };
  await checkWithin(within, student_id, after);
  const { parcoursupWishes } = schema;
  await within.orm.update(parcoursupWishes).set(after).where(eq(parcoursupWishes.id, id));
  await syncRemindersWithin(caller, within, student_id);
  await within.record({
    kind: 'PARCOURSUP_WISH_UPDATED',
    student_id,
    key: `PARCOURSUP_WISH_UPDATED:${id}:${after.revision}`,
    payload: { wish_id: id, changed, status: after.status },
  });
}
