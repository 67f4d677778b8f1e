import type { ProvisionalMark, QuestionReview } from '@nexus/contracts';

export interface WorthQuestion {
  /** Out of. */
  points: number;
  obtained: number | null;
  /** Null before it is handed in. */
  review: QuestionReview | null;
}

/**
 * The mark of a copy: the sum of its points once each is sure, else between what bounds it lies. A quarter is exact in
 * binary, so that sums are.
 */
export function markOf(questions: readonly WorthQuestion[]): { score_20: number } | { provisional: ProvisionalMark } {
  const open = questions.filter(({ review }) => review === null || review === 'À confirmer');
  const low = questions.filter((one) => !open.includes(one)).reduce((sum, { obtained }) => sum + (obtained ?? 0), 0);
  if (open.length === 0) return { score_20: Math.min(20, low) };
  const high = low + open.reduce((sum, { points }) => sum + points, 0);
  return { provisional: { low, high: Math.min(20, high), to_confirm: open.length } };
}
