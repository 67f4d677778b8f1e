import { describe, expect, test } from 'vitest';
import { shortened } from '../french/shortened.ts';
import { distance, soundOf } from '../french/spelling.ts';
import { stem } from '../french/stem.ts';
import { fold, tokensOf } from '../french/tokens.ts';
import { knownWords, readQuestion } from './ask.ts';
import { sayings } from './speech.ts';
import { Vocabulary } from './vocabulary.ts';

/** An index where each word is in as many passages as said. */
function vocabularyOf(words: Record<string, number>): Vocabulary {
  const terms = Object.entries(words).map(([word, passages], id) => {
    const form = fold(word);
    return { id, term: stem(form), passages, forms: [form] };
  });
  return new Vocabulary(1000, terms, knownWords());
}

const vocabulary = vocabularyOf({
  ...{ pile: 40, file: 50, récursivité: 20, fonction: 300, tableau: 120, liste: 90, dictionnaire: 45, def: 60 },
  ...{ dichotomie: 12, recherche: 80, maillon: 9, chaînée: 11, dérivée: 40, composée: 15, remarquable: 6, tuple: 12 },
  ...{ algorithme: 70, arbre: 60, binaire: 75, différence: 40, uplet: 14 },
});
const asked = (text: string) =>
  readQuestion(text, vocabulary)
    .concepts.filter((one) => one.asked)
    .map(({ terms }) => terms[0]?.term);

describe('what a pupil types', () => {
  test('is read without the words that only ask', () => {
    expect(asked('c koi une pile')).toEqual(['pile']);
    expect(asked('Explique-moi stp la récursivité !')).toEqual([stem('recursivite')]);
    expect(asked('pk on utilise un dico')).toEqual([stem('dictionnaire')]);
  });

  test('keeps an asking word when nothing else is asked', () => {
    expect(asked('la différence')).toEqual([stem('difference')]);
  });

  test('is mended: letters, accents, sounds', () => {
    const read = (word: string) => readQuestion(word, vocabulary).corrections[0]?.read;
    expect(asked('identité remarcable')).toContain(stem('remarquable'));
    expect(read('foncsion ')).toBe('fonction');
    expect(read('tablo ')).toBe('tableau');
    expect(read('recherhce ')).toBe('recherche');
    expect(read('dicotomi ')).toBe('dichotomie');
    expect(readQuestion('zzzzqx ', vocabulary)).toEqual({ concepts: [], corrections: [] });
  });

  test('is not mended where it is asked to the letter', () => {
    expect(readQuestion('foncsion', vocabulary, { literal: true })).toEqual({ concepts: [], corrections: [] });
  });

  test('is answered before its last word is finished', () => {
    expect(asked('arbre bin')).toEqual(expect.arrayContaining(['arbr', stem('binaire')]));
  });

  test('is also looked for as others say it, a little after', () => {
    const { concepts } = readQuestion('liste chainée', vocabulary);
    const maillon = concepts.find(({ terms }) => terms.some(({ term }) => term === stem('maillon')));
    expect(maillon?.asked).toBe(false);
    const [tuple] = readQuestion('tuple', vocabulary).concepts;
    expect(tuple?.terms[0]?.term).toBe(stem('tuple'));
  });

  test('takes the name of what every object has for a word like any other', () => {
    expect(() => asked('constructor')).not.toThrow();
  });

  test('weighs a rare word more than a frequent one', () => {
    expect(asked('fonction maillon')).toEqual([stem('maillon'), stem('fonction')]);
  });
});

test('the lists hold no line that can never be read', () => {
  for (const [short, long] of Object.entries(shortened)) {
    expect(fold(short).length, short).toBeGreaterThan(0);
    expect(long, short).toBe(fold(long));
  }
  for (const line of sayings) {
    expect(line.length).toBeGreaterThan(1);
    for (const saying of line) expect(tokensOf(saying).length, saying).toBeGreaterThan(0);
  }
});

test('distances count a swap as one slip, and words that sound the same are the same', () => {
  expect(distance('recherhce', 'recherche', 4)).toBe(1);
  expect(distance('pile', 'file', 4)).toBe(1);
  expect(distance('abcdef', 'x', 3)).toBe(3);
  for (const [one, other] of [
    ['fonksion', 'fonction'],
    ['tablo', 'tableau'],
    ['remarcable', 'remarquable'],
    ['canonik', 'canonique'],
    ['binere', 'binaire'],
  ])
    expect(soundOf(one ?? '')).toBe(soundOf(other ?? ''));
});
