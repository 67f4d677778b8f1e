import { checkShare, clamp } from './numbers.ts';

const MS_PER_DAY = 86_400_000;
const MAX_WEIGHT = 5;
/**
 * 36 / 5: a subject of 18 coefficients (a speciality of 16 and the 2 of the anticipated maths: the most a subject of the
 * voie générale weighs), nothing acquired (1) and all forgotten (2), makes 36, and reaches the top weight of 5.
 */
const WEIGHT_SCALE = 7.2;
/** From this far on, a due date presses no more. */
const NEAR_DAYS = 14;
/** Of the FSRS forgetting curve: R(S, S) = 0.9. */
const FORGETTING_FACTOR = 19 / 81;

export interface WeightFactors {
  /** Coefficients of the subject in the pupil's plan, ≥ 0. */
  exam_weight: number;
  /** 1 − mastery, in [0, 1]. */
  to_acquire: number;
  /** From forgettingFactor(), in [1, 2]. */
  forgetting: number;
}

/**
 * Weight of a task, in [0, 5]: exam weight × to acquire × forgetting / 7.2, clamped.
 *
 * @throws RangeError when to_acquire is outside [0, 1].
 * @source PRODUCT.md, explained priorities; the scale is a convention (see WEIGHT_SCALE).
 */
export function taskWeight({ exam_weight, to_acquire, forgetting }: WeightFactors): number {
  return clamp((exam_weight * checkShare('to_acquire', to_acquire) * forgetting) / WEIGHT_SCALE, 0, MAX_WEIGHT);
}

/**
 * How much forgetting presses, in [1, 2]: 2 − R, with R(t, S) = (1 + 19/81 × t/S)^−0.5 the share still remembered after
 * t days. 1 when just seen, about 1.1 after `stability_days`, towards 2. What was never seen cannot be forgotten: 1.
 *
 * @param days_since_seen days, fractions allowed; below 0 counts as 0; null when never seen.
 * @param stability_days days after which nine chances in ten remain to remember; > 0.
 * @throws RangeError when stability_days is not positive.
 * @source FSRS forgetting curve (from FSRS-4.5), github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm.
 */
export function forgettingFactor(days_since_seen: number | null, stability_days = 10): number {
  if (!(stability_days > 0)) throw new RangeError(`stability_days must be positive, got ${stability_days}`);
  if (days_since_seen === null) return 1;
  return 2 - (1 + (FORGETTING_FACTOR * Math.max(0, days_since_seen)) / stability_days) ** -0.5;
}

/**
 * How much a due date presses, in [1, 2]: 1 without one or 14 days ahead or more, 2 when due or overdue, linear between.
 * In SQL: `1 + coalesce(greatest(0, least(1, 1 - extract(epoch from due_at - now) / 1209600)), 0)`.
 */
export function nearness(due_at: Date | null, now: Date): number {
  if (due_at === null) return 1;
  const days = (due_at.getTime() - now.getTime()) / MS_PER_DAY;
  return 1 + clamp(1 - days / NEAR_DAYS, 0, 1);
}

/** Rank of an open task, in [0, 10]: weight × nearness. */
export function priority(weight: number, due_at: Date | null, now: Date): number {
  return weight * nearness(due_at, now);
}

export interface RankedTask {
  id: string;
  priority: number;
  due_at: Date | null;
}

/** Order of the tasks shown: priority first, then the earliest due (none comes last), then the id. For Array.sort. */
export function compareTasks(a: RankedTask, b: RankedTask): number {
  if (a.priority !== b.priority) return b.priority - a.priority;
  const dueA = a.due_at?.getTime() ?? Number.POSITIVE_INFINITY;
  const dueB = b.due_at?.getTime() ?? Number.POSITIVE_INFINITY;
  if (dueA !== dueB) return dueA - dueB;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
