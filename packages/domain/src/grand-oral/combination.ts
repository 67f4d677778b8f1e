import type { OralCombination, OralLink, SpecialityCode } from '@nexus/contracts';
import { subjectWords } from '@nexus/contracts';

/**
 * Whether the two questions make one of the three combinations that the text allows: one on each speciality, one on a
 * speciality and one transversal, two transversal. What does not is pointed out and never refused: the pupil is still
 * writing, and the teachers who sign the sheet have the last word.
 *
 * @param links what each question bears on; null while it is not said, nothing for a question that is not there yet.
 * @param kept the two specialities kept in Terminale.
 * @source MENE2622694N, BO spécial n° 4 du 17-9-2026.
 */
export function combinationOf(links: readonly (OralLink | null)[], kept: readonly SpecialityCode[]): OralCombination {
  const said = links.filter((link) => link !== null);
  const gone = said.find((link) => link !== 'transversale' && !kept.includes(link));
  if (gone !== undefined && gone !== 'transversale') {
    return {
      state: 'doubtful',
      message: `Une question porte sur ${subjectWords[gone].short_label}, que tu ne suis plus en Terminale. Le texte parle des deux spécialités gardées\u00a0: vérifie avec tes professeurs.`,
    };
  }
  const [first, second] = said;
  if (first === undefined || second === undefined) return { state: 'open', message: null };
  if (first === second && first !== 'transversale') {
    return {
      state: 'doubtful',
      message: `Tes deux questions portent sur ${subjectWords[first].short_label}. Le texte prévoit une question sur chaque spécialité, ou au moins une question transversale\u00a0: parles-en à tes professeurs avant la signature.`,
    };
  }
  return { state: 'conform', message: null };
}
