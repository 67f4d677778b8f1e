import { isVery, likenessOf } from './same-word.ts';
import type { ReadAnswer, Said } from './text/said.ts';
import type { Slot, Sought, Way } from './ways.ts';

/** Where an answer says something. */
export interface Found {
  /** Places in the list of words. */
  words: number[];
  /** Places of its sentences. */
  sentences: number[];
  start: number;
  end: number;
  /** A word was read through a slip. */
  slip: boolean;
  /** It is said of, or in, a denial: the answer says the contrary. */
  denied: boolean;
  /** In a sentence that asks. */
  asks: boolean;
}

interface Hit {
  words: number[];
  slip: boolean;
}

/** How many places of one word are looked at, and how many ways of putting them together: an answer may repeat a word at will. */
const mostHits = 10;
const mostTries = 4000;

/**
 * Where an answer says it best: not denied rather than denied, without a slip, in as few words as may be. Null when it does not.
 *
 * @param skipped sentences that are no evidence.
 * @param only `denied`: where it is denied, even if it is said elsewhere.
 */
export function findWay(
  way: Way,
  { said, sentences }: ReadAnswer,
  known: ReadonlySet<string>,
  skipped: ReadonlySet<number>,
  only: 'any' | 'denied' = 'any',
): Found | null {
  const hits: Hit[][] = [];
  for (const slot of way.slots) {
    const places = hitsOf(slot, said, known, skipped);
    if (places.length === 0) return null;
    hits.push(places);
  }
  const reach = 5 + 5 * way.slots.length;
  let best: { found: Found; cost: number } | null = null;
  let tries = 0;
  const put = (slot: number, chosen: Hit[]) => {
    if (tries++ > mostTries) return;
    if (slot === way.slots.length) {
      const found = together(chosen, said, sentences);
      if ((only === 'denied' && !found.denied) || isBarred(way, found, said)) return;
      const cost =
        spread(found.words, said) + (found.denied ? 1000 : 0) + (found.asks ? 300 : 0) + (found.slip ? 20 : 0);
      if (best === null || cost < best.cost) best = { found, cost };
      return;
    }
    for (const hit of hits[slot] ?? []) {
      if (chosen.some(({ words }) => words.some((one) => hit.words.includes(one)))) continue;
      const before = chosen.filter((_, index) => (way.slots[index]?.part ?? 0) < (way.slots[slot]?.part ?? 0));
      if (before.some(({ words }) => (words.at(-1) ?? 0) >= (hit.words[0] ?? 0))) continue;
      const words = [...chosen.flatMap((one) => one.words), ...hit.words];
      if (spread(words, said) <= reach) put(slot + 1, [...chosen, hit]);
    }
  };
  put(0, []);
  return (best as { found: Found } | null)?.found ?? null;
}

function hitsOf(slot: Slot, said: readonly Said[], known: ReadonlySet<string>, skipped: ReadonlySet<number>): Hit[] {
  const hits: Hit[] = [];
  for (const [at, one] of said.entries()) {
    if (skipped.has(one.sentence)) continue;
    for (const alternative of slot.alternatives) {
      const hit = runAt(alternative, at, said, known);
      if (hit === null) continue;
      hits.push(hit);
      break;
    }
    if (hits.length === mostHits) break;
  }
  return hits;
}

/** The words of an alternative from this place on, with at most two others between one and the next. */
function runAt(words: readonly Sought[], at: number, said: readonly Said[], known: ReadonlySet<string>): Hit | null {
  const hit: Hit = { words: [], slip: false };
  let next = at;
  for (const [index, sought] of words.entries()) {
    let matched = false;
    const last = index === 0 ? at : next + 2;
    for (; next <= last && !matched; next++) {
      const one = said[next];
      if (one === undefined || (index > 0 && one.place - (said[at]?.place ?? 0) > 40)) return null;
      const likeness = sought.denies ? (one.denies ? 'same' : null) : likenessOf(sought, one, known);
      if (likeness === null) continue;
      hit.words.push(next);
      hit.slip ||= likeness === 'slip';
      matched = true;
    }
    if (!matched) return null;
  }
  return hit;
}

function together(chosen: readonly Hit[], said: readonly Said[], sentences: ReadAnswer['sentences']): Found {
  const words = chosen.flatMap((one) => one.words).sort((a, b) => a - b);
  const all = words.flatMap((at) => said[at] ?? []);
  return {
    words,
    sentences: all.map(({ sentence }) => sentence),
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
    slip: chosen.some(({ slip }) => slip),
    // A denial that the way itself looks for (« pas trié ») denies nothing of it; two deny each other.
    denied: all.some(
      ({ denied_by, denies }) => !denies && denied_by.filter((by) => !words.includes(by)).length % 2 === 1,
    ),
    asks: all.some(({ sentence }) => sentences[sentence]?.asks === true),
  };
}

function isBarred(way: Way, { words }: Found, said: readonly Said[]): boolean {
  if (way.without.length === 0) return false;
  const [first = 0] = words;
  const last = words.at(-1) ?? 0;
  return said
    .slice(first, last + 1)
    .some(
      (one, index) =>
        !words.includes(first + index) &&
        one.denied_by.length === 0 &&
        way.without.some((sought) => isVery(sought, one)),
    );
}

function spread(words: readonly number[], said: readonly Said[]): number {
  const places = words.map((at) => said[at]?.place ?? 0);
  return Math.max(...places) - Math.min(...places);
}
