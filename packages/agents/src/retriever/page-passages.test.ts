import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesOfPages } from './page-passages.ts';

const line = 'les sommets du graphe sont visités dans l’ordre de leur distance';

test('a passage knows its page, counted from 1, and never runs over two', () => {
  const long = Array.from({ length: 30 }, () => line).join('\n');
  const passages = passagesOfPages(['', 'une page courte', long]);
  expect(passages[0]).toEqual({ page: 2, text: 'une page courte' });
  const third = passages.filter(({ page }) => page === 3);
  expect(third.length).toBe(3);
  expect(third.map(({ text }) => text).join('\n')).toBe(long);
});

test('a few words left at the end of a page stay with what comes before', () => {
  const text = `${Array.from({ length: 12 }, () => line).join('\n')}\nla fin`;
  expect(passagesOfPages([text])).toEqual([{ page: 1, text }]);
});

test('a word cut at the end of a line is whole again; a compound keeps its hyphen', () => {
  const text = 'un algo-\nrithme de tri, peut-\nêtre stable, en C-\nPython, le paragra\u00ad\nphe';
  expect(passagesOfPages([text])).toEqual([
    { page: 1, text: 'un algorithme\nde tri, peut-être\nstable, en C-\nPython, le paragraphe' },
  ]);
});

test('whatever the pages hold, no passage is longer than twice what is usual, and nothing is lost but spaces', () => {
  const noise = fc.string({ unit: 'grapheme-ascii', maxLength: 6000 }).map((text) => text.replaceAll('-', ' '));
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 4 }), (pages) => {
      const passages = passagesOfPages(pages);
      for (const { text } of passages) {
        const words = text.split(/\s/);
        expect(words.length).toBeLessThanOrEqual(140 + 40);
        expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(80);
      }
      const letters = (text: string) => text.replaceAll(/\s/g, '');
      pages.forEach((text, index) => {
        const found = passages.filter(({ page }) => page === index + 1).map((passage) => passage.text);
        expect(letters(found.join(''))).toBe(letters(text));
      });
    }),
  );
});
