import { seeded } from '@nexus/contracts';

/** Chance that a seed decides: the same seed, the same draws, on every machine. */
export interface Random {
  /** A whole number of [min, max]. */
  int(min: number, max: number): number;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
  /** The list in another order; the one given is left as it is. */
  shuffle<T>(list: readonly T[]): T[];
  chance(probability: number): boolean;
}

/** @param seed any whole number. */
export function randomOf(seed: number): Random {
  const next = seeded(seed);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    pick(list) {
      const picked = list[int(0, list.length - 1)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
    shuffle(list) {
      return list
        .map((one) => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
    },
    chance: (probability) => next() < probability,
  };
}
