/** The nearest quarter of a point, halves up: what a copy is marked by (grading-and-calendar.json, scale). */
export function toQuarter(points: number): number {
  return Math.floor(points * 4 + 0.5) / 4;
}

/**
 * Shares points by weight, in quarters of a point, at least one each; the sum is exactly the total (largest remainders,
 * the first of equals).
 *
 * @param total a whole number of quarters, at least one for each weight.
 * @param weights > 0.
 * @throws RangeError not so.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const quarters = total * 4;
  if (!Number.isInteger(quarters)) throw new RangeError(`${total} is no whole number of quarters`);
  if (quarters < weights.length) throw new RangeError(`${quarters} quarters for ${weights.length} questions`);
  if (weights.some((weight) => !(weight > 0))) throw new RangeError('a weight is above 0');
  const left = quarters - weights.length;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const wanted = weights.map((weight) => (left * weight) / sum);
  const shares = wanted.map(Math.floor);
  const remainders = wanted
    .map((share, place) => ({ place, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.place - b.place);
  const missing = left - shares.reduce((all, share) => all + share, 0);
  const more = new Set(remainders.slice(0, missing).map(({ place }) => place));
  return shares.map((share, place) => (1 + share + (more.has(place) ? 1 : 0)) / 4);
}
