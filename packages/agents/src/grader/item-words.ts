import type { OpenItem } from '@nexus/contracts';
import { tokensOf } from '../french/tokens.ts';

/** What marking needs of an open exercise. */
export type MarkedItem = Pick<OpenItem, 'statement' | 'solution' | 'hints' | 'rubric'>;

interface ItemWords {
  /** Stems, in their order. */
  statement: readonly string[];
  /** Stems of all its texts, and of what its rubric expects. */
  lesson: ReadonlySet<string>;
  /** Its words as they are written. */
  known: ReadonlySet<string>;
}

const read = new WeakMap<MarkedItem, ItemWords>();

/** The words of an exercise, as answers are compared with them. */
export function wordsOf(item: MarkedItem): ItemWords {
  const before = read.get(item);
  if (before !== undefined) return before;
  const { statement, solution, hints, rubric } = item;
  const ways = rubric.flatMap(({ expects }) =>
    expects === undefined ? [] : [...expects.notions.flat(), ...expects.refuses.flatMap(({ says }) => says)],
  );
  const all = [statement, solution, ...hints, ...rubric.map(({ criterion }) => criterion), ...ways].flatMap(tokensOf);
  const words = {
    statement: tokensOf(statement).map(({ stem }) => stem),
    lesson: new Set(all.map(({ stem }) => stem)),
    known: new Set(all.map(({ word }) => word)),
  };
  read.set(item, words);
  return words;
}
