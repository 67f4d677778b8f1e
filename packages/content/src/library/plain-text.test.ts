import { expect, test } from 'vitest';
import { coursesFolder } from '../courses/read-courses.ts';
import type { LibraryDocument } from './documents.ts';
import { openLibrary } from './open-library.ts';
import { plainParts } from './plain-text.ts';
import { texToText } from './tex.ts';

test.each([
  ['2^n', '2ⁿ'],
  ['\\frac{1}{2}', '1/2'],
  ["\\dfrac{u'}{2\\sqrt u}", 'u′/(2√u)'],
  ["(v \\circ u)'(x) = u'(x) \\times v'(u(x))", '(v ∘ u)′(x) = u′(x) × v′(u(x))'],
  ['6{,}5 \\leqslant x', '6,5 ≤ x'],
  ['\\binom{n}{k}', '(k parmi n)'],
  ['x^{2n}', 'x^2n'],
  ['\\mathrm e^{-2x}', 'e^(-2x)'],
])('the formula %s reads %s', (tex, text) => expect(texToText(tex)).toBe(text));

test('a text is cut at its headings, without its marks', () => {
  const parts = plainParts(
    'Un **mot** et `du code`.\n\n## Titre\n\n| a | b |\n| - | - |\n| 1 | $2^n$ |\n\n```python\nx = 1\n```\n\n![un dessin](d.svg) [ailleurs](#NSI-P-BASE-01) <b>non</b>',
  );
  expect(parts).toEqual([
    { heading: '', blocks: ['Un mot et du code.'] },
    { heading: 'Titre', blocks: ['a · b\n1 · 2ⁿ', 'x = 1', 'un dessin ailleurs non'] },
  ]);
});

test('every section and exercise is a document with its code, and no formula stays in TeX', async () => {
  const documents: LibraryDocument[] = [];
  for await (const one of openLibrary(coursesFolder, () => 0).documents()) documents.push(one);
  expect(new Set(documents.map(({ uri }) => uri)).size).toBe(documents.length);
  expect(documents.filter(({ type }) => type === 'Cours').length).toBeGreaterThanOrEqual(144);
  for (const { uri, codes, passages } of documents) {
    expect(codes.length, uri).toBeGreaterThan(0);
    expect(passages.length, uri).toBeGreaterThan(0);
    for (const { text } of passages) {
      expect(text, uri).not.toMatch(/\\(?:frac|times|sqrt|leqslant|mathrm|binom)|\{\{\w+/);
      expect(text.split(/\s+/).length, uri).toBeLessThan(400);
    }
  }
}, 60_000);
