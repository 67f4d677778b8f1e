import { Item } from '@nexus/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkedItem, markItem, readNumber } from './mark-item.ts';

const common = { id: 'NSI-P-BASE-01-1', difficulty: 1, statement: 'x', hints: ['x'], solution: 'x' };
function item(type: MarkedItem['type'], own: object): MarkedItem {
  const parsed = Item.parse({ ...common, type, ...own });
  if (parsed.type === 'open') throw new Error('no closed item');
  return parsed;
}

const choice = item('choice', {
  options: [
    { text: 'un', right: true },
    { text: 'deux', why: 'Deux.' },
    { text: 'trois', why: 'Trois.' },
  ],
});
const choices = item('choices', {
  options: [
    { text: 'a', right: true },
    { text: 'b', why: 'B.' },
    { text: 'c', right: true },
    { text: 'd', why: 'D.' },
  ],
});

describe('a choice', () => {
  test('is right or gives the reason of that very mistake, whatever the order on the screen', () => {
    expect(markItem(choice, { type: 'choice', key: 'b' }, [2, 0, 1])).toEqual({ fraction: 1, why: [] });
    expect(markItem(choice, { type: 'choice', key: 'a' }, [2, 0, 1])).toEqual({ fraction: 0, why: ['Trois.'] });
    expect(() => markItem(choice, { type: 'choice', key: 'd' }, [2, 0, 1])).toThrow('autre chose');
  });

  test('of several: each wrong one costs what a right one gives', () => {
    const points = (keys: string[]) => markItem(choices, { type: 'choices', keys }, [0, 1, 2, 3]);
    expect(points(['a', 'c'])).toEqual({ fraction: 1, why: [] });
    expect(points(['c'])).toEqual({ fraction: 0.5, why: [] });
    expect(points(['a', 'b', 'c'])).toEqual({ fraction: 0.5, why: ['B.'] });
    expect(points(['a', 'b', 'c', 'd'])).toEqual({ fraction: 0, why: ['B.', 'D.'] });
    expect(points(['a', 'a'])).toEqual({ fraction: 0.5, why: [] });
    expect(points([])).toEqual({ fraction: 0, why: [] });
  });
});

describe('a number', () => {
  const number = item('number', { answer: 0.3, tolerance: 0.01, mistakes: [{ answer: 3, why: 'La virgule.' }] });
  const mark = (text: string) => markItem(number, { type: 'number', text }, []);

  test.each(['0,3', '0.3', ' 0,30 ', '3/10', '0,309', '.3', '3e-1'])('%s is right', (text) => {
    expect(mark(text).fraction).toBe(1);
  });
  test('a known mistake has its reason, another has none, and what is no number is said', () => {
    expect(mark('3')).toEqual({ fraction: 0, why: ['La virgule.'] });
    expect(mark('−0,3')).toEqual({ fraction: 0, why: [] });
    for (const text of ['trois', '1/0', '0,3 m', '1..2', '--1', '']) expect(() => mark(text)).toThrow('est un nombre');
  });
  test('is read as it is written in French', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(readNumber(String(value))).toBe(value);
        expect(readNumber(value.toLocaleString('fr-FR', { maximumFractionDigits: 3 }))).toBeCloseTo(value, 9);
      }),
    );
  });
});

test('words are compared without case, accents and runs of spaces, unless they must be exact', () => {
  const text = { answers: ['table d’élèves'], mistakes: [{ answer: 'tableau', why: 'Un tableau.' }] };
  const mark = (given: string, exact = false) =>
    markItem(item('text', { ...text, exact }), { type: 'text', text: given }, []);
  for (const given of ['table d’élèves', "Table  D'eleves "]) expect(mark(given).fraction).toBe(1);
  expect(mark('TABLEAU').why).toEqual(['Un tableau.']);
  expect(mark('Table d’élèves', true).fraction).toBe(0);
  expect(mark('table d’élèves', true).fraction).toBe(1);
});

describe('an order', () => {
  const order = item('order', { lines: ['0', '1', '2', '3', '4'], why: 'Regarde le début.' });
  const keys = (places: number[]) => places.map((place) => String.fromCharCode(97 + place));

  test('is right when the lines follow each other, and one line out of place costs one step', () => {
    const straight = [0, 1, 2, 3, 4];
    const mark = (places: number[]) => markItem(order, { type: 'order', keys: keys(places) }, straight);
    expect(mark(straight)).toEqual({ fraction: 1, why: [] });
    expect(mark([1, 2, 3, 4, 0])).toEqual({ fraction: 0.75, why: ['Regarde le début.'] });
    expect(mark([4, 3, 2, 1, 0]).fraction).toBe(0);
    expect(() => mark([0, 1, 2, 3])).toThrow('autre chose');
    expect(() => mark([0, 1, 2, 3, 3])).toThrow('autre chose');
  });

  test('however it is shown, putting it right gives all the points, and only that', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
        (shown, given) => {
          const { fraction } = markItem(order, { type: 'order', keys: keys(given) }, shown);
          const isRight = given.every((place, index) => shown[place] === index);
          expect(fraction === 1).toBe(isRight);
          expect(fraction).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

test('an answer of another type is no answer', () => {
  expect(() => markItem(choice, { type: 'number', text: '1' }, [0, 1, 2])).toThrow('du type de l’exercice');
});

describe('a program marked in the page', () => {
  const program = item('code', {
    starter: 'def f(n):\n    ...\n',
    tests: [1, 2, 3, 4].map((n) => ({ call: `f(${n})`, value: '1', hidden: n > 2 })),
    model: 'def f(n):\n    return 1',
  });
  const mark = (source: string, passed: number, total = 4) =>
    markItem(program, { type: 'code', source, passed, total }, []);

  test('is worth the share of the tests that passed', () => {
    expect(mark('x = 1', 0).fraction).toBe(0);
    expect(mark('x = 1', 3).fraction).toBe(0.75);
    expect(mark('x = 1', 4).fraction).toBe(1);
  });

  test('is refused when it cannot be of this exercise, or is nothing of one’s own', () => {
    expect(() => mark('x = 1', 3, 3)).toThrow('a 4 tests');
    expect(() => mark('x = 1', 5)).toThrow('Plus de tests réussis');
    expect(() => mark(' \n ', 4)).toThrow('vide');
    expect(() => mark('def f(n):  \n    ...', 4)).toThrow('départ');
  });
});
