import { CampusError, type CreateWishInput, type WishRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq, max } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { holdFile } from '../open-parcoursup.ts';
import { syncRemindersWithin } from '../sync-reminders.ts';
import { checkWithin } from './check.ts';

/**
 * Adds a wish, last in the pupil's own order. Sent twice under one id, it is one wish.
 *
 * @throws as openParcoursup; PARCOURSUP_RULE; CONFLICTING_WRITE the id chosen is another pupil's wish.
 */
export function createWish(caller: Caller, input: CreateWishInput): Promise<WishRef> {
  return change(caller, async (within) => {
    const { orm } = within;
    const { id = caller.newId(), student_id: asked, ...wish } = input;
    const { student_id } = await holdFile(caller, within, 'parcoursup:write', { student_id: asked, wish_id: null });
    const { parcoursupWishes } = schema;
    const [known] = await orm
      .select({ student_id: parcoursupWishes.student_id })
      .from(parcoursupWishes)
      .where(eq(parcoursupWishes.id, id));
    if (known !== undefined) {
      if (known.student_id !== student_id) throw new CampusError('CONFLICTING_WRITE');
      return { id };
    }
    await checkWithin(within, student_id, { ...wish, id, answer: null, decision: null });
    const [last] = await orm
      .select({ position: max(parcoursupWishes.position) })
      .from(parcoursupWishes)
      .where(eq(parcoursupWishes.student_id, student_id));
    await orm.insert(parcoursupWishes).values({
      ...wish,
      id,
      student_id,
      position: (last?.position ?? 0) + 1,
      created_at: caller.now(),
    });
    await syncRemindersWithin(caller, within, student_id);
    await within.record({
      kind: 'PARCOURSUP_WISH_CREATED',
      student_id,
      key: `PARCOURSUP_WISH_CREATED:${id}`,
      payload: { wish_id: id, formation: wish.formation },
    });
    return { id };
  });
}
