import { CampusError, type Letter, maxDrafts, type SaveLetterInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, lte } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { type Change, change } from '../../events/index.ts';
import { holdWish } from '../open-parcoursup.ts';
import { readLetter } from './drafts.ts';

/**
 * Writes the letter of a wish: over its latest draft, or as a new one that leaves it as it was. The same words again
 * record nothing. Of more than twenty drafts the oldest goes.
 *
 * @throws as holdWish; CONFLICTING_WRITE the letter was changed elsewhere since it was read: nothing is lost of either.
 */
export function saveLetter(caller: Caller, { wish_id, text, over, as_new }: SaveLetterInput): Promise<Letter> {
  return change(caller, async (within) => {
    const { student_id } = await holdWish(caller, within, 'parcoursup:write', wish_id);
    const { drafts } = await readLetter(within.orm, wish_id);
    const [latest] = drafts;
    // What an earlier sending has written already.
    if (latest?.text === text && !as_new) return { wish_id, drafts };
    if (latest?.draft !== over?.draft || latest?.revision !== over?.revision)
      throw new CampusError('CONFLICTING_WRITE');
    const written =
      latest === undefined || as_new
        ? await addDraft(caller, within, { wish_id, student_id, text, draft: (latest?.draft ?? 0) + 1 })
        : await rewriteDraft(caller, within, { wish_id, text, draft: latest.draft, revision: latest.revision + 1 });
    await within.record({
      kind: 'PARCOURSUP_LETTER_SAVED',
      student_id,
      key: `PARCOURSUP_LETTER_SAVED:${wish_id}:${written.draft}:${written.revision}`,
      payload: { wish_id, draft: written.draft, chars: text.length },
    });
    return readLetter(within.orm, wish_id);
  });
}

/** A new draft above the others, within a change that holds the wish. */
export async function addDraft(
  caller: Caller,
  { orm }: Change,
  row: { wish_id: string; student_id: string; text: string; draft: number },
): Promise<{ draft: number; revision: number }> {
  const { parcoursupLetters: letters } = schema;
  await orm.insert(letters).values({ ...row, saved_at: caller.now() });
  await orm.delete(letters).where(and(eq(letters.wish_id, row.wish_id), lte(letters.draft, row.draft - maxDrafts)));
  return { draft: row.draft, revision: 0 };
}

async function rewriteDraft(
  caller: Caller,
  { orm }: Change,
  { wish_id, draft, text, revision }: { wish_id: string; draft: number; text: string; revision: number },
) {
  const { parcoursupLetters: letters } = schema;
  await orm
    .update(letters)
    .set({ text, revision, saved_at: caller.now() })
    .where(and(eq(letters.wish_id, wish_id), eq(letters.draft, draft)));
  return { draft, revision };
}
