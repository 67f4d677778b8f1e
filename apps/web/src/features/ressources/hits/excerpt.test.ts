import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const text = (segments: ReturnType<typeof excerptOf>) => segments.map((one) => one.text).join('');
const marked = (segments: ReturnType<typeof excerptOf>) => segments.filter((one) => one.marked).map((one) => one.text);

test('a short passage is shown whole, its words marked', () => {
  const passage = 'Une pile suit la règle du dernier entré.';
  const segments = excerptOf({ passage, highlights: [{ start: 4, end: 8 }] });
  expect(text(segments)).toBe(passage);
  expect(marked(segments)).toEqual(['pile']);
});

test('of a long one, what is marked most is shown, between whole words', () => {
  const passage = `${'avant '.repeat(80)}la pile et encore la pile ${'après '.repeat(80)}`;
  const first = passage.indexOf('pile');
  const second = passage.lastIndexOf('pile');
  const segments = excerptOf({
    passage,
    highlights: [
      { start: first, end: first + 4 },
      { start: second, end: second + 4 },
    ],
  });
  expect(marked(segments)).toEqual(['pile', 'pile']);
  expect(text(segments)).toMatch(/^… avant .* après …$/);
  expect(text(segments).length).toBeLessThan(280);
});

test('of two places, the one that has more of the words asked for, however often the other repeats one of them', () => {
  const passage = `Fibonacci est récursive. ${'entre '.repeat(60)}appel, appels, appel, appels`;
  const highlights = [...passage.matchAll(/Fibonacci|récursive|appels?/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  expect(marked(excerptOf({ passage, highlights }))).toEqual(['Fibonacci', 'récursive']);
});

test('nothing marked: the beginning', () => {
  expect(text(excerptOf({ passage: 'mot '.repeat(200), highlights: [] }))).toMatch(/^mot mot .* mot …$/);
});
