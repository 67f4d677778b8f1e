import { CampusError, type ItemRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { openFileOf } from '../open-parcoursup.ts';

/**
 * Removes a line that the pupil added.
 *
 * @throws ITEM_NOT_FOUND no such line, one that everybody is asked for, or another pupil's; PARCOURSUP_NOT_YET.
 */
export function removeItem(caller: Caller, { id }: ItemRef): Promise<ItemRef> {
  return change(caller, async (within) => {
    const { orm } = within;
    const { parcoursupItems: items } = schema;
    const own = and(eq(items.id, id), isNotNull(items.label));
    const [row] = await orm.select().from(items).where(own);
    const { student_id } = await openFileOf(caller, orm, 'parcoursup:write', row?.student_id, 'ITEM_NOT_FOUND');
    await within.lock(student_id);
    const [removed] = await orm.delete(items).where(own).returning({ wish_id: items.wish_id, key: items.key });
    if (removed === undefined) throw new CampusError('ITEM_NOT_FOUND');
    await within.record({
      kind: 'PARCOURSUP_ITEM_REMOVED',
      student_id,
      key: `PARCOURSUP_ITEM_REMOVED:${id}`,
      payload: removed,
    });
    return { id };
  });
}
