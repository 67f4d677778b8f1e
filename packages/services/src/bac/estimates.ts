import type { BacEstimate, BacPlan } from '@nexus/contracts';
import { deriveMark, markOfRow } from '@nexus/domain';
import { evidenceOf, programmeOf } from '../progress/index.ts';
import type { PupilRows } from './pupil-rows.ts';

/**
 * What the pupil's own figures make of each item of a plan, by the rule of the Synthèse (domain: estimateBac); an item of a
 * subject without any evidence has none. The terms known of a year go before what the subject shows.
 */
export function estimatesOf({ items }: BacPlan, pupil: PupilRows): BacEstimate[] {
  const programme = programmeOf(pupil.student.track, new Set(pupil.studied), pupil.competences);
  const subjects = items.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const derived = new Map(
    evidenceOf(subjects, programme, pupil.evaluations).map((evidence) => [evidence.subject, deriveMark(evidence)]),
  );
  return items.flatMap((item): BacEstimate[] => {
    const { code, subject } = item;
    const typed = markOfRow(item, null, pupil.marks, item.rounding);
    if (typed !== null && typed.missing.length > 0) {
      const { mark, margin } = typed;
      return [{ code, mark, ...around(mark, margin), margin, basis: 'terms', evaluations: 0 }];
    }
    const found = subject === null ? undefined : derived.get(subject);
    if (found === undefined) return [];
    const { mark, margin, basis, evaluations } = found;
    return [{ code, mark, ...around(mark, margin), margin, basis, evaluations }];
  });
}

function around(mark: number, margin: number) {
  return { low: Math.max(0, mark - margin), high: Math.min(20, mark + margin) };
}
