import type { Item } from '@nexus/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, attemptDeadline, isLate, markOf, markQuestion, toQuarter } from './index.ts';

describe('points', () => {
  test('are shared in quarters, one at least each, and nothing is lost; the heavier never has less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 80 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 10 }),
        (quarters, weights) => {
          const shares = apportion(quarters / 4, weights);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(quarters / 4);
          for (const [place, share] of shares.entries()) {
            expect(share).toBe(toQuarter(share));
            expect(share).toBeGreaterThanOrEqual(0.25);
            for (const [other, weight] of weights.entries())
              if (weight < (weights[place] ?? 0)) expect(shares[other]).toBeLessThanOrEqual(share);
          }
        },
      ),
    );
  });

  test('cannot be fewer quarters than questions, nor other than quarters', () => {
    expect(() => apportion(0.5, [1, 1, 1])).toThrow(RangeError);
    expect(() => apportion(1.1, [1])).toThrow(RangeError);
  });
});

test('a mark is a mark once every point is sure; before, what bounds it', () => {
  const sure = { points: 12, obtained: 7.25, review: 'Règle' as const };
  const decided = { points: 8, obtained: 6, review: 'Décidé' as const };
  expect(markOf([sure, decided])).toEqual({ score_20: 13.25 });
  // What the page says of a program is no bound: nobody has confirmed it.
  expect(markOf([sure, { points: 8, obtained: 6, review: 'À confirmer' }])).toEqual({
    provisional: { low: 7.25, high: 15.25, to_confirm: 1 },
  });
});

test('an answer is late a minute after the time, not before', () => {
  const deadline = attemptDeadline(new Date('2026-11-18T10:00:00Z'), 30);
  expect(deadline.toISOString()).toBe('2026-11-18T10:30:00.000Z');
  expect(isLate(new Date('2026-11-18T10:31:00Z'), deadline)).toBe(false);
  expect(isLate(new Date('2026-11-18T10:31:01Z'), deadline)).toBe(true);
});

describe('a question', () => {
  const common = { difficulty: 2, statement: '?', hints: ['.'], solution: '.', codes: [] };
  const several: Item = {
    ...{ ...common, id: 'NSI-P-BASE-01-1', type: 'choices' },
    options: [
      { text: 'a', right: true },
      { text: 'b', right: true },
      { text: 'c', right: true },
      { text: 'd', why: 'Non.' },
    ],
  };
  const tests = Array.from({ length: 4 }, (_, at) => ({ call: `f(${at})`, value: '1', hidden: at > 1 }));
  const program: Item = {
    ...{ ...common, id: 'NSI-P-BASE-01-2', type: 'code', starter: 'def f(n):\n    ...', model: '.', forbidden: [] },
    tests,
  };
  const shown = [0, 1, 2, 3];
  const code = (source: string, passed: number | null) =>
    ({ type: 'code', source, passed, total: passed === null ? null : 4 }) as const;

  test('in part right is worth its share, to the quarter', () => {
    const mark = markQuestion(
      { item: several, shown, points: 2, response: { type: 'choices', keys: ['a', 'b', 'c', 'd'] } },
      false,
    );
    expect(mark).toEqual({
      obtained: 1.25,
      review: 'Règle',
      comment: 'Juste en partie.',
      why: ['Non.'],
      confidence: 1,
    });
  });

  test.each([
    ['left as it began', code('def f(n):\n    ...', 4), { obtained: 0, review: 'Règle' }],
    ['never run', code('def f(n):\n    return 1', null), { obtained: null, review: 'À confirmer', confidence: null }],
    ['run', code('def f(n):\n    return 1', 3), { obtained: 1.5, review: 'À confirmer', confidence: 0.5 }],
    ['of more tests than there are', { ...code('def f(n): 1', 4), total: 9 }, { obtained: 0, review: 'Règle' }],
  ])('a program %s', (_, response, expected) => {
    expect(markQuestion({ item: program, shown: [], points: 2, response }, false)).toMatchObject(expected);
  });

  test('the points of language are for a person, unless nothing is written', () => {
    const language = { item: null, shown: [], points: 2, response: null };
    expect(markQuestion(language, true)).toMatchObject({ obtained: null, review: 'À confirmer' });
    expect(markQuestion(language, false)).toMatchObject({ obtained: 0, review: 'Règle' });
  });
});
