import { grammar } from '../french/empty-words.ts';
import { tokensOf } from '../french/tokens.ts';

/** The parts of a passage, by how much they tell what it is about. */
export interface PassageFields {
  /** Of the section, the exercise or the resource. */
  title: string;
  heading: string;
  /** What it is about in other words: competences, vocabulary, description. */
  about: string;
  /** The course. */
  context: string;
  body: string;
}

export interface PassageTerm {
  term: string;
  /** The words of the passage that are forms of it, without accents. */
  forms: string[];
  /** 1..1000: how much the passage is about it. */
  impact: number;
}

const fields = [
  ['title', 3.2, 0.3],
  ['heading', 2, 0.3],
  ['about', 1.4, 0.3],
  ['context', 0.8, 0.3],
  ['body', 1, 0.55],
] as const satisfies readonly (readonly [keyof PassageFields, number, number])[];
/** Words of an ordinary field: longer ones count each word for less. */
const usual: Record<keyof PassageFields, number> = { title: 5, heading: 4, about: 10, context: 5, body: 90 };
const saturation = 1.4;

/**
 * The words of a passage and what each is worth there: BM25F, without the rarity of the word, which changes with the index
 * and is put in when it is asked for.
 */
export function weighPassage(passage: PassageFields): PassageTerm[] {
  const found = new Map<string, { forms: Set<string>; frequency: number }>();
  for (const [field, weight, shortening] of fields) {
    const tokens = tokensOf(passage[field]).filter(({ word }) => !grammar.has(word));
    const share = weight / (1 - shortening + (shortening * tokens.length) / usual[field]);
    for (const { word, stem } of tokens) {
      if (stem.length > 40) continue;
      const known = found.get(stem) ?? { forms: new Set<string>(), frequency: 0 };
      known.forms.add(word);
      known.frequency += share;
      found.set(stem, known);
    }
  }
  return [...found].map(([term, { forms, frequency }]) => ({
    term,
    forms: [...forms],
    impact: Math.max(1, Math.round((1000 * frequency) / (saturation + frequency))),
  }));
}
