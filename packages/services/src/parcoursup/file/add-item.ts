import { type AddItemInput, CampusError, type ItemRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { holdFile } from '../open-parcoursup.ts';

const maxOwnItems = 100;

/**
 * Adds the pupil's own line to the checklist of the file or of a wish. Sent twice under one id, it is one line.
 *
 * @throws as openParcoursup; WISH_NOT_FOUND; CONFLICTING_WRITE; PARCOURSUP_RULE a hundred lines are there already.
 */
export function addItem(
  caller: Caller,
  { student_id: asked, wish_id, label, ...input }: AddItemInput,
): Promise<ItemRef> {
  return change(caller, async (within) => {
    const { orm } = within;
    const { id = caller.newId() } = input;
    const { student_id } = await holdFile(caller, within, 'parcoursup:write', { student_id: asked, wish_id });
    const { parcoursupItems: items } = schema;
    const [known] = await orm.select({ student_id: items.student_id }).from(items).where(eq(items.id, id));
    if (known !== undefined) {
      if (known.student_id !== student_id) throw new CampusError('CONFLICTING_WRITE');
      return { id };
    }
    const own = await orm.$count(items, and(eq(items.student_id, student_id), isNotNull(items.label)));
    if (own >= maxOwnItems) {
      throw new CampusError('PARCOURSUP_RULE', {
        message: `Un dossier garde ${maxOwnItems} lignes à soi au plus. Rien n’a été ajouté.`,
      });
    }
    await orm.insert(items).values({ id, student_id, wish_id, key: id, label, created_at: caller.now() });
    await within.record({
      kind: 'PARCOURSUP_ITEM_ADDED',
      student_id,
      key: `PARCOURSUP_ITEM_ADDED:${id}`,
      payload: { wish_id, key: id, label },
    });
    return { id };
  });
}
