import { type Card, createEmptyCard, fsrs, generatorParameters, Rating } from 'ts-fsrs';

const MS_PER_DAY = 86_400_000;
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
}

export interface Memory {
  /** Days after which nine chances in ten remain to remember; > 0. */
  stability_days: number;
  /** When to revise. */
  due_at: Date;
  last_at: Date;
}

/**
 * What is left in memory after this evidence: each day's last one is a review of the FSRS model, rated by the mastery it
 * left (below 0.4 again, below 0.7 hard, below 0.9 good, else easy).
 *
 * @param recalls in any order.
 * @returns null without any.
 * @source FSRS-6 with its default parameters (ts-fsrs), github.com/open-spaced-repetition; the ratings are a convention.
 */
export function memoryOf(recalls: readonly Recall[]): Memory | null {
  const byDay = new Map<number, Recall>();
  for (const recall of [...recalls].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    byDay.set(Math.floor(recall.at.getTime() / MS_PER_DAY), recall);
  }
  let card: Card | undefined;
  let last_at: Date | undefined;
  for (const { at, score } of byDay.values()) {
    card = scheduler.next(card ?? createEmptyCard(at), at, ratingOf(score)).card;
    last_at = at;
  }
  if (card === undefined || last_at === undefined) return null;
  return { stability_days: card.stability, due_at: card.due, last_at };
}

function ratingOf(score: number) {
  if (score < 0.4) return Rating.Again;
  if (score < 0.7) return Rating.Hard;
  return score < 0.9 ? Rating.Good : Rating.Easy;
}
