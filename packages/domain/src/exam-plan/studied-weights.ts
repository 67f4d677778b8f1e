import type { SpecialityCode, SubjectCode, Track } from '@nexus/contracts';
import type { ExamPlanItem } from './types.ts';

/**
 * What each subject studied this year weighs in the plan, as the view studied_coefficients of packages/db: in Première,
 * everything, since the specialities of Terminale are begun there; in Terminale, what is still to sit, without the
 * speciality stopped.
 */
export function studiedWeights(
  items: readonly Pick<ExamPlanItem, 'subject' | 'year' | 'weight'>[],
  { track, specialities }: { track: Track; specialities: readonly SpecialityCode[] },
): Map<SubjectCode, number> {
  const weights = new Map<SubjectCode, number>();
  for (const { subject, year, weight } of items) {
    if (track === 'Terminale' && (year !== 'Terminale' || subject === specialities[2])) continue;
    weights.set(subject, (weights.get(subject) ?? 0) + weight);
  }
  return weights;
}
