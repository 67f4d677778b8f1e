import { CampusError, type Letter, type RestoreLetterInput } from '@nexus/contracts';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { holdWish } from '../open-parcoursup.ts';
import { readLetter } from './drafts.ts';
import { addDraft } from './save-letter.ts';

/**
 * Takes an older draft up again, as a new one: nothing that was written since is lost.
 *
 * @throws as holdWish; DRAFT_NOT_FOUND.
 */
export function restoreLetter(caller: Caller, { wish_id, draft }: RestoreLetterInput): Promise<Letter> {
  return change(caller, async (within) => {
    const { student_id } = await holdWish(caller, within, 'parcoursup:write', wish_id);
    const letter = await readLetter(within.orm, wish_id);
    const [latest] = letter.drafts;
    const older = letter.drafts.find((one) => one.draft === draft);
    if (older === undefined || latest === undefined) throw new CampusError('DRAFT_NOT_FOUND');
    // It is the one being written, or says the same.
    if (older.text === latest.text) return letter;
    const written = await addDraft(caller, within, { wish_id, student_id, text: older.text, draft: latest.draft + 1 });
    await within.record({
      kind: 'PARCOURSUP_LETTER_RESTORED',
      student_id,
      key: `PARCOURSUP_LETTER_RESTORED:${wish_id}:${written.draft}`,
      payload: { wish_id, draft: written.draft, from: draft },
    });
    return readLetter(within.orm, wish_id);
  });
}
