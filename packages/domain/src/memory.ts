import { type Card, createEmptyCard, fsrs, generatorParameters, Rating } from 'ts-fsrs';
import { MS_PER_DAY } from './days.ts';
import { toBasisPoints } from './mastery.ts';
import { checkShare } from './numbers.ts';

/** Nine chances in ten to remember: when the share falls there, it is time to revise. */
const REQUESTED_RETENTION = 0.9;

/** No chance and no learning steps within a day: the same evidence always gives the same date. */
const scheduler = fsrs(
  generatorParameters({
    request_retention: REQUESTED_RETENTION,
    enable_fuzz: false,
    enable_short_term: false,
    maximum_interval: 365,
  }),
);

export interface Recall {
  at: Date;
  /** Mastery after the evidence, in [0, 1]. */
  score: number;
  /** Share of the points obtained, in [0, 1]; null or left out when only the mastery is known. */
  fraction?: number | null;
}

export interface Memory {
  /** Days after which nine chances in ten remain to remember; > 0. */
  stability_days: number;
  /** When to revise. */
  due_at: Date;
  last_at: Date;
}

/**
 * What is left in memory after the whole history of a competence: each day's evidence is one review of the FSRS model,
 * rated by the mean share of the points of that day (below half again, below 0.85 hard, else good, and easy from a mastery
 * of 0.9); of a day whose points are not known, by the mastery it left (below 0.4 again, below 0.7 hard, below 0.9 good,
 * else easy). Every success makes what is remembered last longer.
 *
 * @param recalls in any order.
 * @returns null without any.
 * @source FSRS-6 with its default parameters (ts-fsrs), github.com/open-spaced-repetition; the ratings are a convention.
 */
export function memoryOf(recalls: readonly Recall[]): Memory | null {
  const byDay = new Map<number, Recall[]>();
  for (const recall of [...recalls].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const day = Math.floor(recall.at.getTime() / MS_PER_DAY);
    const known = byDay.get(day);
    if (known === undefined) byDay.set(day, [recall]);
    else known.push(recall);
  }
  let card: Card | undefined;
  let last_at: Date | undefined;
  for (const day of byDay.values()) {
    const last = day.at(-1);
    if (last === undefined) continue;
    card = scheduler.next(card ?? createEmptyCard(last.at), last.at, ratingOf(day, last.score)).card;
    last_at = last.at;
  }
  if (card === undefined || last_at === undefined) return null;
  return { stability_days: card.stability, due_at: card.due, last_at };
}

/**
 * How likely one is to remember, in (0, 1]: 1 on the day of the last evidence, 0.9 after `stability_days`, then less.
 *
 * @param days whole days since that day, in the pupil's calendar; below 0 counts as 0.
 * @source FSRS-6 forgetting curve (ts-fsrs): R(t, S) = (1 + f × t / S)^−0.1542, with f such that R(S, S) = 0.9.
 */
export function retrievability({ stability_days }: Pick<Memory, 'stability_days'>, days: number): number {
  return days <= 0 ? 1 : scheduler.forgetting_curve(days, stability_days);
}

/**
 * The mastery shown: the one the last evidence left × how likely one is to remember today. To 4 decimals, never above it.
 *
 * @param score mastery in [0, 1], to 4 decimals.
 * @param remembered from retrievability(); 1 when nothing is known of the memory.
 */
export function shownMastery(score: number, remembered: number): number {
  return Math.min(score, toBasisPoints(score * checkShare('remembered', remembered)) / 10_000);
}

function ratingOf(day: readonly Recall[], score: number) {
  const fractions = day.map(({ fraction }) => fraction ?? null).filter((fraction) => fraction !== null);
  if (fractions.length === 0) {
    if (score < 0.4) return Rating.Again;
    if (score < 0.7) return Rating.Hard;
    return score < 0.9 ? Rating.Good : Rating.Easy;
  }
  const share = fractions.reduce((sum, fraction) => sum + fraction, 0) / fractions.length;
  if (share < 0.5) return Rating.Again;
  if (share < 0.85) return Rating.Hard;
  return score < 0.9 ? Rating.Good : Rating.Easy;
}
