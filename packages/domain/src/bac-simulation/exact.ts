import type { BacItem } from '@nexus/contracts';

/*
 * Exact arithmetic without fractions. A mark is a whole number of millionths of a point (13.3 is 13 300 000: no mark has
 * that many decimals, a mean typed in may). A weight is a whole number of shares, as many to a coefficient in the whole plan as the
 * denominators of the parts of the specialities ask for: with NSI (3/4 and 1/4) and physique-chimie (4/5 and 1/5), 20. Sums of
 * products stay under 20 × 10⁶ × 114 × 60 ≈ 1.4 × 10¹¹, far below 2⁵³, so a mean of exactly 10 is compared as exactly 10.
 */

const MICRO = 1_000_000;
const HUNDREDTH = MICRO / 100;
const TENTH = MICRO / 10;
export const TOP = 20 * MICRO;

/** A mark, or a threshold, in millionths. */
export function toMicro(mark: number): number {
  return Math.round(mark * MICRO);
}

/** The mark that counts for the one given. Half a point goes up to the whole one, as in school. */
export function rounded(micro: number, rounding: BacItem['rounding']): number {
  if (rounding === 'tenth_up') return ceilDiv(micro, TENTH) * TENTH;
  if (rounding === 'whole') return Math.floor((micro + MICRO / 2) / MICRO) * MICRO;
  return micro;
}

/** Out of 20, to two decimals, the half of a hundredth up: of `points` (millionths × shares) over `weight` shares. */
export function meanOf(points: number, weight: number): number {
  return hundredths(points, weight * HUNDREDTH) / 100;
}

/** The mean of marks, exactly, rounded as it counts; without a rounding, to the hundredth, the half up. */
export function meanOfMarks(marks: readonly number[], rounding?: BacItem['rounding']): number {
  const sum = marks.reduce((total, mark) => total + toMicro(mark), 0);
  if (rounding === 'tenth_up') return ceilDiv(sum, marks.length * TENTH) / 10;
  if (rounding === 'whole') return Math.floor((2 * sum + marks.length * MICRO) / (2 * marks.length * MICRO));
  return meanOf(sum, marks.length);
}

/** Points as a person counts them, mark × coefficient, to two decimals. */
export function pointsOf(points: number, shares_per_coefficient: number): number {
  return hundredths(points, shares_per_coefficient * HUNDREDTH) / 100;
}

/**
 * The smallest mark of whole hundredths (of whole points where the mark is rounded to those) that brings `missing`
 * (millionths × shares) with `weight` shares; null when 20 does not.
 */
export function markFor(missing: number, weight: number, rounding: BacItem['rounding']): number | null {
  if (missing <= 0) return 0;
  const mark = rounding === 'whole' ? ceilDiv(missing, weight * MICRO) : ceilDiv(missing, weight * HUNDREDTH) / 100;
  return mark > 20 ? null : mark;
}

export function lcm(a: number, b: number): number {
  return (a / gcd(a, b)) * b;
}

export function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Of whole numbers: through the remainder, which is exact, where a quotient of floats could fall on the wrong side. */
function ceilDiv(a: number, b: number): number {
  const rest = a % b;
  return (a - rest) / b + (rest > 0 ? 1 : 0);
}

function hundredths(a: number, b: number): number {
  const rest = a % b;
  return (a - rest) / b + (rest * 2 >= b ? 1 : 0);
}
