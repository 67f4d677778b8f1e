import type { SubjectCode } from '@nexus/contracts';
import { clamp } from './numbers.ts';

export type Mention = 'AB' | 'B' | 'TB' | 'TBF';

/** Thresholds of the decision and of the mentions, on the exact mean; ascending. Source: grading-and-calendar.json. */
const thresholds = [
  { code: 'ADMIS', threshold: 10 },
  { code: 'AB', threshold: 12 },
  { code: 'B', threshold: 14 },
  { code: 'TB', threshold: 16 },
  { code: 'TBF', threshold: 18 },
] as const;

/** Evaluations that speak for a subject: the last ones only, equally. */
const LAST_EVALUATIONS = 4;
/** Half width of an 80 % interval of a normal law, in standard deviations. */
export const Z_80 = 1.2816;

export interface EstimateItem {
  code: string;
  subject: SubjectCode;
  /** The coefficient. */
  weight: number;
  /** The mark already obtained, out of 20; null when there is none. */
  known_mark: number | null;
  /** What the terms known so far make of it, with its standard deviation: it goes before what the subject's evidence gives. */
  provisional?: { mark: number; deviation: number } | null | undefined;
}

export interface SubjectEvidence {
  subject: SubjectCode;
  /** Mean mastery over the competences already met, in [0, 1]; null when none was. */
  mastery_met: number | null;
  /** Share of the programme met, in [0, 1]; 0 when Nexus has no programme of the subject. */
  coverage_met: number;
  evaluations: readonly { score_20: number; at: Date }[];
}

export interface BacEstimate<Item extends EstimateItem = EstimateItem> {
  /** Out of 20, over the weights counted; to 6 decimals, far below the hundredth of a mark on 114 coefficients. */
  mean: number;
  /** 80 % interval, out of 20. */
  low: number;
  high: number;
  mention: Mention | null;
  known_weight: number;
  estimated_weight: number;
  /** Coefficients with no evidence at all: never invented, never counted. */
  left_out_weight: number;
  /** The items counted, each with its mark, heaviest first, then in the order given. */
  by_item: (Item & { mark: number; known: boolean })[];
}

/**
 * The bac as it would be today: the coefficient-weighted mean of the marks known and, where none is, of a mark derived from
 * what the pupil showed in the subject.
 *
 * - Mastery gives 4 + 14 × mastery_met. Evaluations give the mean of the last four. Both: half of each.
 * - The terms known of a year of contrôle continu go before both (countMarks).
 * - A subject with neither is left out, and its coefficients are reported.
 * - Standard deviation of a derived mark: 1.5 from three evaluations on, 2.5 with one or two, 3.5 on mastery alone, plus
 *   1.5 × (1 − coverage_met). The items of one subject move together, subjects independently. Interval: mean ± 1.2816 σ,
 *   kept within 0..20.
 *
 * The linear map and the deviations are stated conventions of Nexus, to be calibrated on real results: no official rule.
 * Only the weighted mean is one (packages/content/data/bac-general.json, options.formula).
 *
 * @returns null when no item can be counted.
 */
export function estimateBac<Item extends EstimateItem>(
  items: readonly Item[],
  evidence: readonly SubjectEvidence[],
): BacEstimate<Item> | null {
  const derived = new Map(evidence.map((subject) => [subject.subject, deriveMark(subject)]));
  const byItem: BacEstimate<Item>['by_item'] = [];
  const spreadBySubject = new Map<SubjectCode, number>();
  let points = 0;
  let known_weight = 0;
  let estimated_weight = 0;
  let left_out_weight = 0;
  for (const item of items) {
    const estimated = item.provisional ?? derived.get(item.subject);
    const mark = item.known_mark ?? estimated?.mark;
    if (mark === undefined) {
      left_out_weight += item.weight;
      continue;
    }
    const known = item.known_mark !== null;
    points += item.weight * mark;
    if (known) known_weight += item.weight;
    else {
      estimated_weight += item.weight;
      const spread = item.weight * (estimated?.deviation ?? 0);
      spreadBySubject.set(item.subject, (spreadBySubject.get(item.subject) ?? 0) + spread);
    }
    byItem.push({ ...item, mark, known });
  }
  const counted = known_weight + estimated_weight;
  if (counted === 0) return null;

  let variance = 0;
  for (const spread of spreadBySubject.values()) variance += (spread / counted) ** 2;
  const mean = Math.round((points / counted) * 1e6) / 1e6;
  const margin = Z_80 * Math.sqrt(variance);
  return {
    mean,
    low: clamp(mean - margin, 0, 20),
    high: clamp(mean + margin, 0, 20),
    mention: mentionOf(mean),
    known_weight,
    estimated_weight,
    left_out_weight,
    by_item: byItem.sort((a, b) => b.weight - a.weight),
  };
}

export interface DerivedMark {
  /** Out of 20. */
  mark: number;
  /** In points out of 20. */
  deviation: number;
  /** Half width of the 80 % interval, in points out of 20. */
  margin: number;
  basis: 'mastery' | 'evaluations' | 'both';
  /** How many were counted. */
  evaluations: number;
}

/** The mark that the evidence of one subject makes likely (the rule: estimateBac); undefined when there is no evidence. */
export function deriveMark({ mastery_met, coverage_met, evaluations }: SubjectEvidence): DerivedMark | undefined {
  const fromMastery = mastery_met === null ? null : 4 + 14 * mastery_met;
  const last = [...evaluations].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, LAST_EVALUATIONS);
  const fromEvaluations =
    last.length === 0 ? null : last.reduce((sum, { score_20 }) => sum + score_20, 0) / last.length;
  const marks = [fromMastery, fromEvaluations].filter((mark) => mark !== null);
  if (marks.length === 0) return undefined;
  const base = last.length >= 3 ? 1.5 : last.length > 0 ? 2.5 : 3.5;
  const deviation = base + 1.5 * (1 - coverage_met);
  return {
    mark: marks.reduce((sum, mark) => sum + mark, 0) / marks.length,
    deviation,
    margin: Z_80 * deviation,
    basis: fromMastery === null ? 'evaluations' : fromEvaluations === null ? 'mastery' : 'both',
    evaluations: last.length,
  };
}

/** The mention of an exact mean out of 20 (never of a rounded one: 13.96 is « assez bien »); null below 12. */
export function mentionOf(mean: number): Mention | null {
  if (mean >= 18) return 'TBF';
  if (mean >= 16) return 'TB';
  if (mean >= 14) return 'B';
  return mean >= 12 ? 'AB' : null;
}

/**
 * Points missing to reach a threshold, on the scale of the points counted: « il manque 83 points sur 2 000 » is a mean of
 * 13.17 for 14 over 100 coefficients. Coefficients left out of the estimate are in neither number.
 *
 * @param threshold a mean out of 20.
 * @returns missing_points rounded up to the whole point that suffices, 0 once reached; total_points = 20 × coefficients.
 */
export function pointsForMention(
  estimate: Pick<BacEstimate, 'mean' | 'known_weight' | 'estimated_weight'>,
  threshold: number,
): { missing_points: number; total_points: number } {
  const counted = estimate.known_weight + estimate.estimated_weight;
  const missing = (threshold - estimate.mean) * counted;
  // The mean is kept to 6 decimals: a thousandth of a point is noise, not a point.
  return { missing_points: Math.max(0, Math.ceil(missing - 1e-3)), total_points: 20 * counted };
}

/** The next step up from an estimate (admis, then each mention) with the points it asks for; null at the top. */
export function nextMention(estimate: Pick<BacEstimate, 'mean' | 'known_weight' | 'estimated_weight'>) {
  const next = thresholds.find(({ threshold }) => threshold > estimate.mean);
  return next ? { ...next, ...pointsForMention(estimate, next.threshold) } : null;
}
