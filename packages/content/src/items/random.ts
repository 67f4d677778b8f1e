/** Chance that a seed decides: the same seed, the same draws, on every machine. */
export interface Random {
  /** A whole number of [min, max]. */
  int(min: number, max: number): number;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
  /** The list in another order; the one given is left as it is. */
  shuffle<T>(list: readonly T[]): T[];
  chance(probability: number): boolean;
}

/**
 * Numbers in [0, 1), the same ones for the same seed. Mulberry32: small, even, and enough for exercises.
 *
 * @param seed any whole number.
 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
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
