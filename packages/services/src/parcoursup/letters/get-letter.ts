import { CampusError, type Letter, type LetterRef } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { openFileOf } from '../open-parcoursup.ts';
import { readLetter } from './drafts.ts';

/**
 * The letter of a wish with its drafts.
 *
 * @throws WISH_NOT_FOUND; PARCOURSUP_NOT_YET; LETTER_CLOSED to a parent it is not shared with.
 */
export async function getLetter(caller: Caller, { wish_id }: LetterRef): Promise<Letter> {
  const { orm } = caller.db;
  const { parcoursupWishes } = schema;
  const [wish] = await orm
    .select({ student_id: parcoursupWishes.student_id })
    .from(parcoursupWishes)
    .where(eq(parcoursupWishes.id, wish_id));
  const { shared } = await openFileOf(caller, orm, 'parcoursup:read', wish?.student_id, 'WISH_NOT_FOUND');
  if (caller.actor.role === 'parent' && !shared) throw new CampusError('LETTER_CLOSED');
  return readLetter(orm, wish_id);
}
