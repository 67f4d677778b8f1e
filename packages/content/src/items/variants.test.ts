import { Item } from '@nexus/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomOf } from './random.ts';
import { defineVariants, fillItem } from './variants.ts';

const variants = defineVariants({
  double: (random) => {
    const a = random.int(2, 9);
    return { a, twice: 2 * a, half: a / 2, word: random.pick(['chat', 'chien']) };
  },
});

const item = Item.parse({
  id: 'NSI-P-BASE-01-1',
  type: 'number',
  difficulty: 1,
  variant: 'double',
  statement: 'Le double de {{a}} {{word}}s, et sa moitié {{half|fr}} ?',
  answer: '{{twice}}',
  mistakes: [
    { answer: '{{a}}', why: 'C’est {{a}}.' },
    { answer: '-{{twice}}', why: 'Le signe.' },
    { answer: 8, why: 'Huit.' },
  ],
  hints: ['Ajoute {{a}} à {{a}}.'],
  solution: '{{twice}}',
});

describe('an exercise with variants', () => {
  test('is the same for the same seed, with every name filled in', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const filled = fillItem(item, variants, seed);
        expect(fillItem(item, variants, seed)).toEqual(filled);
        expect(JSON.stringify(filled)).not.toMatch(/\{\{|variant/);
        if (filled.type !== 'number') throw new Error('another type');
        expect(filled.answer).toBe(2 * Number(/de (\d)/.exec(filled.statement)?.[1]));
        expect(filled.statement).toMatch(/moitié \d(?:,5)? \?$/);
        // What happens to be the right answer is no mistake.
        expect(filled.mistakes.map(({ answer }) => answer)).not.toContain(filled.answer);
        expect(filled.mistakes.map(({ answer }) => answer)).toContain(-Number(filled.answer));
      }),
    );
  });

  test('says which name it lacks', () => {
    const wrong = { ...item, statement: 'Le double de {{b}} ?' };
    expect(() => fillItem(wrong, variants, 1)).toThrow('{{b}} is not drawn');
    expect(() => fillItem({ ...item, variant: 'triple' }, variants, 1)).toThrow('no variant « triple »');
  });
});

describe('chance', () => {
  test('draws every number of its bounds and none outside, as often', () => {
    const random = randomOf(7);
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 6000; draw++) {
      const face = random.int(1, 6);
      counts.set(face, (counts.get(face) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.integer()), (seed, list) => {
        const shuffled = randomOf(seed).shuffle(list);
        expect([...shuffled].sort()).toEqual([...list].sort());
      }),
    );
  });
});
