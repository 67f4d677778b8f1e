import { tokensOf } from '../french/tokens.ts';

/** A word that is looked for in an answer. */
export interface Sought {
  word: string;
  stem: string;
  /** `récurs*`: any word that begins so. */
  prefix: boolean;
  /** `=copy`: this word, no form of it. */
  exact: boolean;
  /** `pas`: whatever denies. */
  denies: boolean;
}

/** A place of a way: one of its alternatives, each of words side by side. */
export interface Slot {
  alternatives: Sought[][];
  /** Slots of a later part come after those of an earlier one. */
  part: number;
}

/** A way of saying something, read (packages/contracts/src/items.ts says how it is written; docs/grading.md why). */
export interface Way {
  slots: Slot[];
  /** No such word in between. */
  without: Sought[];
}

const pieces = /O\([^()]*\)|[()|<!]|[^\s()|<!]+/giu;

/**
 * A way as it is written in a rubric.
 *
 * @throws Error it cannot be read, and why.
 */
export function readWay(text: string): Way {
  const known = ways.get(text);
  if (known !== undefined) return known;
  const way = parse(text);
  if (ways.size < 10_000) ways.set(text, way);
  return way;
}

const ways = new Map<string, Way>();

function parse(text: string): Way {
  const all = [...text.matchAll(pieces)].map(([piece]) => piece);
  const way: Way = { slots: [], without: [] };
  let part = 0;
  for (let at = 0; at < all.length; at++) {
    const piece = all[at] ?? '';
    if (piece === '<') {
      part++;
    } else if (piece === '!') {
      const { alternatives, last } = alternativesAt(all, at + 1, text);
      way.without.push(...alternatives.flat());
      at = last;
    } else {
      const { alternatives, last } = alternativesAt(all, at, text);
      way.slots.push({ alternatives, part });
      at = last;
    }
  }
  if (way.slots.length === 0) throw new Error(`« ${text} » looks for no word`);
  return way;
}

/** What stands at this piece: a word, or alternatives between parentheses. `last` is its last piece. */
function alternativesAt(all: readonly string[], at: number, text: string): { alternatives: Sought[][]; last: number } {
  if (all[at] !== '(') {
    const alone = soughtIn(all[at] ?? '');
    if (alone.length === 0) throw new Error(`« ${text} »: no word where one is needed`);
    return { alternatives: [alone], last: at };
  }
  const end = all.indexOf(')', at);
  if (end === -1) throw new Error(`« ${text} »: a parenthesis is left open`);
  const alternatives: Sought[][] = [[]];
  for (const piece of all.slice(at + 1, end)) {
    if (piece === '|') alternatives.push([]);
    else alternatives.at(-1)?.push(...soughtIn(piece));
  }
  if (alternatives.some((one) => one.length === 0)) throw new Error(`« ${text} »: an alternative is empty`);
  return { alternatives, last: end };
}

function soughtIn(piece: string): Sought[] {
  if (piece === '+' || piece === '-') return [{ word: piece, stem: piece, prefix: false, exact: true, denies: false }];
  const prefix = piece.endsWith('*');
  const exact = /^=[^=]/.test(piece);
  return tokensOf(piece.replace(/\*$/, '')).map(({ word, stem }) => ({
    ...{ word, stem, prefix, exact },
    denies: word === 'pas',
  }));
}
