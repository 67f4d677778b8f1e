import { checkShare } from './numbers.ts';

export type EvidenceType = 'qcm' | 'short' | 'exercise' | 'exam_question' | 'coach';

export interface Evidence {
  type: EvidenceType;
  /** Share of the points obtained, in [0, 1]; for a coach, the mastery they judge. */
  fraction: number;
  /** Of the item, where it is known better than by its type. */
  guess?: number | undefined;
  slip?: number | undefined;
  /** How much of the step is taken, in [0, 1]: what was done with help proves less. All of it by default. */
  weight?: number | undefined;
}

/** Mastery supposed of a competence before its first evidence, p(L0). */
const INITIAL_MASTERY = 0.2;
/** A prior is kept off 0 and 1, where Bayes could no longer move it. */
const PRIOR_MARGIN = 0.01;
const ACQUIRED = 0.7;

/**
 * Guess: right without mastery. Slip: wrong with it. Learn: mastery gained by working the item, p(T).
 * Values are conventions inside the usual bounds (guess ≤ 0.3, slip ≤ 0.1: Corbett & Anderson 1995), to be fitted on real
 * answers. A judgement by a coach teaches nothing by itself.
 */
const itemModels: Record<EvidenceType, ItemModel> = {
  qcm: { guess: 0.25, slip: 0.1, learn: 0.1 },
  short: { guess: 0.1, slip: 0.1, learn: 0.1 },
  exercise: { guess: 0.05, slip: 0.1, learn: 0.1 },
  exam_question: { guess: 0.03, slip: 0.1, learn: 0.1 },
  coach: { guess: 0.02, slip: 0.02, learn: 0 },
};

export interface ItemModel {
  /** Probability of a right answer without mastery, of a wrong one with it, and mastery gained by the work, each in [0, 1]. */
  guess: number;
  slip: number;
  learn: number;
}

/** What is supposed of a piece of evidence: its own guess and slip where they are known, else those of its type. */
export function itemModelOf({ type, guess, slip }: Omit<Evidence, 'fraction'>): ItemModel {
  const model = itemModels[type];
  return { guess: guess ?? model.guess, slip: slip ?? model.slip, learn: model.learn };
}

/**
 * One step of Bayesian knowledge tracing: the mastery after one piece of evidence.
 *
 * What a right and a wrong answer would leave, each with its learning step, weighted by the fraction of points. A wrong
 * answer that is corrected teaches too, but never raises a mastery, and a right one never lowers it. How well it foretells:
 * bench/mastery.md, on simulated learners.
 *
 * @param prior mastery in [0, 1]; null before any evidence.
 * @returns mastery in [0, 1], rounded to 4 decimals: what is stored and what is shown cannot differ.
 * @throws RangeError when prior or fraction is outside [0, 1].
 * @source Corbett & Anderson, Knowledge tracing, User Modeling and User-Adapted Interaction 4, 1995.
 */
export function updateMastery(prior: number | null, evidence: Evidence): number {
  const fraction = checkShare('fraction', evidence.fraction);
  const weight = checkShare('weight', evidence.weight ?? 1);
  const { learn, ...model } = itemModelOf(evidence);
  const guess = checkShare('guess', model.guess);
  const slip = checkShare('slip', model.slip);
  const known = Math.min(1 - PRIOR_MARGIN, Math.max(PRIOR_MARGIN, checkShare('prior', prior ?? INITIAL_MASTERY)));
  const ifRight = (known * (1 - slip)) / (known * (1 - slip) + (1 - known) * guess);
  const ifWrong = (known * slip) / (known * slip + (1 - known) * (1 - guess));
  const learnt = (share: number) => share + (1 - share) * learn;
  const after = fraction * learnt(ifRight) + (1 - fraction) * Math.min(known, learnt(ifWrong));
  const before = prior ?? INITIAL_MASTERY;
  return toBasisPoints(weight === 1 ? after : before + weight * (after - before)) / 10_000;
}

/**
 * What is supposed of a competence before its first evidence, from what is known of those it builds on: 0.1 when none of
 * them is mastered, 0.35 when all are; 0.2 when nothing is known. A convention.
 *
 * @param prerequisites mastery of each in [0, 1]; null for one never met.
 */
export function initialMastery(prerequisites: readonly (number | null)[]): number {
  const known = prerequisites.filter((mastery) => mastery !== null);
  if (known.length === 0) return INITIAL_MASTERY;
  const mean = known.reduce((sum, mastery) => sum + checkShare('mastery', mastery), 0) / known.length;
  return 0.1 + 0.25 * mean;
}

/**
 * A piece of evidence of a competence: the mastery that the step starts from (the one known, else the one supposed from
 * its prerequisites) and the one it leaves.
 *
 * @param before mastery in [0, 1]; null before any evidence.
 * @param prerequisites mastery of each in [0, 1]; null for one never met.
 */
export function learnFrom(
  before: number | null,
  prerequisites: readonly (number | null)[],
  evidence: Evidence,
): { prior: number; after: number } {
  const prior = before ?? initialMastery(prerequisites);
  return { prior, after: updateMastery(prior, evidence) };
}

/** Each hint read first halves what a right answer proves; a wrong one proves as much as without. */
export function weightWithHints(hints: number, fraction: number): number {
  return fraction >= 0.5 ? 0.5 ** hints : 1;
}

/**
 * How likely a right answer is, from what is known before it: mastered and no slip, or not and a guess.
 *
 * @param mastery in [0, 1]; null before any evidence.
 */
export function chanceOfRight(
  mastery: number | null,
  { type, ...item }: Omit<Evidence, 'fraction' | 'weight'>,
): number {
  const { guess = itemModels[type].guess, slip = itemModels[type].slip } = item;
  const known = checkShare('mastery', mastery ?? INITIAL_MASTERY);
  return known * (1 - slip) + (1 - known) * guess;
}

/** A competence is acquired from a mastery of 0.7 (DOMAIN, Figures). */
export function isAcquired(mastery: number): boolean {
  return mastery >= ACQUIRED;
}

/**
 * A share in ten-thousandths, an integer from 0 to 10000. In SQL: `floor(score * 10000 + 0.5)::int` (`round()` of a
 * double precision rounds ties to even, and would differ).
 *
 * @throws RangeError outside [0, 1].
 */
export function toBasisPoints(score: number): number {
  return Math.floor(checkShare('score', score) * 10_000 + 0.5);
}

/** Division rounded half up, of non-negative numbers; in SQL: `round(n::numeric / d)`, whose ties go away from zero. */
function divideHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/**
 * What is known of the mastery of a list of competences: the mean over those met, and between which bounds the mean over
 * all of them lies whatever the others turn out to be (none known, all mastered). Shares to 4 decimals, rounded half up.
 *
 * @param masteries in [0, 1]; null for a competence never met.
 */
export function knownMastery(masteries: readonly (number | null)[]): {
  total: number;
  met: number;
  acquired: number;
  mastery: number | null;
  low: number;
  high: number;
} {
  const known = masteries.filter((mastery) => mastery !== null);
  const sum = known.reduce((points, mastery) => points + toBasisPoints(mastery), 0);
  const total = masteries.length;
  const share = (points: number, count: number) => (count === 0 ? 0 : divideHalfUp(points, count) / 10_000);
  return {
    total,
    met: known.length,
    acquired: known.filter(isAcquired).length,
    mastery: known.length === 0 ? null : share(sum, known.length),
    low: share(sum, total),
    high: share(sum + (total - known.length) * 10_000, total),
  };
}

export interface SubjectScores {
  /** Sum of toBasisPoints(mastery) over the competences met. */
  score_sum_bp: number;
  /** Competences with mastery ≥ 0.7. */
  acquired_count: number;
  /** Competences of the programme of the level, met or not. */
  competence_count: number;
}

/**
 * Progress in a subject: mean mastery over its programme, a competence never met counting 0; and coverage, the share of it
 * acquired (DOMAIN, Figures). Progress is a whole number of ten-thousandths; in SQL:
 * `round(score_sum_bp::numeric / competence_count)`. Both are 0 without a programme.
 */
export function subjectProgress({ score_sum_bp, acquired_count, competence_count }: SubjectScores): {
  progress: number;
  coverage: number;
} {
  if (competence_count === 0) return { progress: 0, coverage: 0 };
  return {
    progress: divideHalfUp(score_sum_bp, competence_count) / 10_000,
    coverage: acquired_count / competence_count,
  };
}

/**
 * progress_overall (DOMAIN, Figures): mean of subject progress weighted by the coefficients of the pupil's own plan, in
 * [0, 1], to 4 decimals. Subjects without a programme are left out by the caller. 0 when no coefficient counts.
 * It is the mean of the figures shown, each already rounded, so that anyone can compute it again from the screen; in SQL:
 * `round(sum(coefficient * round(score_sum_bp::numeric / competence_count)) / sum(coefficient))`, in ten-thousandths.
 */
export function overallProgress(subjects: readonly { progress: number; coefficient: number }[]): number {
  let weighted = 0;
  let coefficients = 0;
  for (const { progress, coefficient } of subjects) {
    weighted += coefficient * toBasisPoints(progress);
    coefficients += coefficient;
  }
  return coefficients > 0 ? divideHalfUp(weighted, coefficients) / 10_000 : 0;
}
