import type { BacSimulation, BacSituation } from '@nexus/contracts';
import { simulateBac } from '@nexus/domain';
import type { MarkGroup } from './groups.ts';

/** Marks supposed, by code of the plan. */
export type Supposed = Readonly<Record<string, number>>;

/** The bac with what is known, what is supposed, and estimates for the rest: the server's own function. */
export function outcomeOf({ plan, marks, estimates }: BacSituation, supposed: Supposed): BacSimulation {
  return simulateBac(plan, { marks: { ...supposed, ...marks }, estimates });
}

/** The mark of a group as it stands, weighted; null while nothing is known, supposed or estimated of any of it. */
export function markOf(group: MarkGroup, { items }: BacSimulation): number | null {
  const held = items.filter(({ code, mark }) => group.codes.includes(code) && mark !== null);
  const weight = held.reduce((sum, { coefficient }) => sum + coefficient, 0);
  if (weight === 0) return null;
  return held.reduce((sum, { mark, coefficient }) => sum + (mark ?? 0) * coefficient, 0) / weight;
}

/**
 * The least mark (of whole tenths), the same throughout the group, for a mean of `threshold`, everything else being as it is
 * now; null when even 20 does not do, or when it is there already with 0.
 */
export function neededIn(group: MarkGroup, threshold: number, situation: BacSituation, supposed: Supposed) {
  const reaches = (tenths: number) => {
    const marks = Object.fromEntries(group.codes.map((code) => [code, tenths / 10]));
    const { items } = outcomeOf(situation, { ...supposed, ...marks });
    const counted = items.filter(({ mark }) => mark !== null);
    const weight = counted.reduce((sum, { coefficient }) => sum + coefficient, 0);
    const points = counted.reduce((sum, { mark, coefficient }) => sum + (mark ?? 0) * coefficient, 0);
    // Marks are whole hundredths at most: a thousandth of a point is a rounding of the machine's.
    return points >= threshold * weight - 0.001;
  };
  if (!reaches(200) || reaches(0)) return null;
  let [low, high] = [0, 200];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high / 10;
}
