import { asking, grammar } from '../french/empty-words.ts';
import { longFor, shortened } from '../french/shortened.ts';
import { stem } from '../french/stem.ts';
import { tokensOf } from '../french/tokens.ts';
import { sayings } from './speech.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of the index that answers a part of a question, and how well. */
export interface WeightedTerm {
  id: number;
  term: string;
  /** Rarity × how near it is to what was typed. */
  weight: number;
}

/** A part of the question: a passage answers it by the best of these words. */
export interface Concept {
  terms: WeightedTerm[];
  /** Asked for itself, not only another way of saying. */
  asked: boolean;
}

export interface Question {
  concepts: Concept[];
  /** Words that were read otherwise than typed; empty when none was. */
  corrections: { typed: string; read: string }[];
}

export interface AskOptions {
  /** Words are taken as they are typed: no correction, no other way of saying. */
  literal?: boolean;
}

/** Beyond, a question is a text: its rarest words are enough. */
const mostConcepts = 12;
/** Of the rarity of the word typed, what another way of saying is worth. */
const otherSaying = 0.6;
const corrected = 0.9;
const begun = 0.8;

interface Word {
  word: string;
  /** Other words for the same: what was shortened also as typed. */
  also: string[];
  weight: number;
}

/** What a pupil typed, as the words of the index: abbreviations written out, spelling mended, other ways of saying added. */
export function readQuestion(text: string, vocabulary: Vocabulary, { literal = false }: AskOptions = {}): Question {
  const corrections: Question['corrections'] = [];
  const typed = tokensOf(text).map(({ word }) => word);
  const typing = /[\p{L}\p{N}]$/u.test(text) ? typed.at(-1) : undefined;
  const words = typed.flatMap((word, index): Word[] => {
    if (literal) return [{ word, also: [], weight: 1 }];
    const long = longFor(word);
    if (long !== undefined) {
      const written = long === '' ? [] : long.split(' ');
      // « def » is also a word of code, « knn » is also written so.
      const also = vocabulary.find(stem(word)) === undefined ? [] : [word];
      return written.map((one) => ({ word: one, also, weight: 1 }));
    }
    if (grammar.has(word) || asking.has(word) || vocabulary.knows(word)) return [{ word, also: [], weight: 1 }];
    const ends =
      word === typing && index === typed.length - 1 && word.length > 1 ? vocabulary.beginningWith(word, 4) : [];
    const [first, ...rest] = ends;
    if (first !== undefined) return [{ word: first, also: rest, weight: begun }];
    const meant = vocabulary.meantBy(word);
    if (meant === null) return [];
    // « fair » is faire, which asks for nothing: not worth saying.
    if (!grammar.has(meant) && !asking.has(meant)) corrections.push({ typed: word, read: meant });
    return [{ word: meant, also: [], weight: corrected }];
  });
  const telling = words.filter(({ word }) => !grammar.has(word));
  const strong = telling.filter(({ word }) => !asking.has(word));
  const kept = strong.length > 0 ? strong : telling;
  const asked = kept.map(({ word, also, weight }) => ({
    stem: stem(word),
    concept: conceptOf([word, ...also], weight, vocabulary, true),
  }));
  if (!literal) {
    const order = words.map(({ word }) => stem(word));
    for (const { at, length, others } of saidOtherwise(order)) {
      const whole = order.slice(at, at + length);
      for (const other of others) addSaying(asked, whole, other, vocabulary);
    }
  }
  const concepts = asked
    .map(({ concept }) => concept)
    .filter(({ terms }) => terms.length > 0)
    .sort((a, b) => Number(b.asked) - Number(a.asked) || best(b) - best(a));
  return { concepts: merged(concepts).slice(0, mostConcepts), corrections };
}

const best = ({ terms }: Concept) => Math.max(...terms.map(({ weight }) => weight));

function conceptOf(words: readonly string[], share: number, vocabulary: Vocabulary, asked: boolean): Concept {
  const terms = [...new Set(words.map(stem))].flatMap((one) => {
    const known = vocabulary.find(one);
    return known === undefined ? [] : [{ id: known.id, term: one, weight: vocabulary.rarity(one) * share }];
  });
  return { terms, asked };
}

/** One word for one word is the same part of the question; otherwise a part of its own, that only adds. */
function addSaying(
  asked: { stem: string; concept: Concept }[],
  whole: readonly string[],
  other: readonly string[],
  vocabulary: Vocabulary,
): void {
  const [only, ...more] = other;
  const own = asked.find((one) => one.stem === whole.at(-1) && one.concept.asked);
  if (whole.length === 1 && only !== undefined && more.length === 0 && own !== undefined) {
    const { terms } = conceptOf([only], otherSaying, vocabulary, true);
    const most = own.concept.terms.length > 0 ? best(own.concept) * otherSaying : Number.POSITIVE_INFINITY;
    for (const term of terms) {
      // A rare word does not outweigh the word that was typed.
      own.concept.terms.push({ ...term, weight: Math.min(term.weight, most) });
    }
    return;
  }
  for (const one of other) {
    asked.push({ stem: one, concept: conceptOf([one], otherSaying / Math.sqrt(other.length), vocabulary, false) });
  }
}

/** The same word twice is one part of the question. */
function merged(concepts: readonly Concept[]): Concept[] {
  const seen = new Set<number>();
  return concepts.flatMap((concept) => {
    const terms = concept.terms.filter(({ id }) => !seen.has(id));
    for (const { id } of terms) seen.add(id);
    return terms.length === 0 ? [] : [{ ...concept, terms }];
  });
}

interface Said {
  at: number;
  length: number;
  others: Saying[];
}

type Saying = readonly string[];

/** What is also said otherwise, by its first stem; made with the first question, not with every start. */
let byFirst: ReadonlyMap<string, { saying: Saying; line: Saying[] }[]> | undefined;

function sayingsByFirst() {
  if (byFirst !== undefined) return byFirst;
  const made = new Map<string, { saying: Saying; line: Saying[] }[]>();
  for (const one of sayings) {
    const line = one.map((saying) =>
      tokensOf(saying)
        .filter(({ word }) => !grammar.has(word) || /^[a-z]$/.test(word))
        .filter(({ word }) => !['a', 'd', 'l', 's', 'n'].includes(word))
        .map((token) => token.stem),
    );
    for (const saying of line) {
      const [first] = saying;
      if (first !== undefined) made.set(first, [...(made.get(first) ?? []), { saying, line }]);
    }
  }
  byFirst = made;
  return made;
}

/** Words that these lists know, whether or not the index has them: they are no slips of another. */
export function knownWords(): Set<string> {
  return new Set([
    ...grammar,
    ...asking,
    ...Object.values(shortened).flatMap((long) => long.split(' ')),
    ...sayings.flatMap((line) => line.flatMap((saying) => tokensOf(saying).map(({ word }) => word))),
  ]);
}

/** Where the question says something that is also said otherwise; words that only join do not count in between. */
function saidOtherwise(stems: readonly string[]): Said[] {
  const joined = stems.filter((one) => !grammar.has(one));
  return joined.flatMap((one, at) =>
    (sayingsByFirst().get(one) ?? [])
      .filter(({ saying }) => saying.every((part, offset) => joined[at + offset] === part))
      .map(({ saying, line }) => ({
        at: stems.indexOf(one),
        length: saying.length,
        others: line.filter((other) => other !== saying),
      })),
  );
}
