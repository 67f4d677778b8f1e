import { expect, test } from 'vitest';
import { readMarkdown, typography } from './check-markdown.ts';

test.each([
  ['Une formule $\\frac{1}{$ cassée.', /formula/],
  ['```brainfuck\n+\n```', /fence/],
  ['# Trop haut', /heading/],
  ['<b>gras</b>', /HTML/],
  ['[ailleurs](https://example.org)', /link/],
  ['![](drawings/x.svg)', /say what it shows/],
  ['![Une photo de quelque chose](photo.png)', /no drawings/],
  ['Voici ::exercice{#NSI-P-BASE-01-1} dans la phrase.', /alone on its line/],
])('%s is said to be wrong', (text, fault) => {
  expect(readMarkdown(text).wrong.join('\n')).toMatch(fault);
});

test.each([
  ["l'arbre", /apostrophe/],
  ['un "mot"', /quotation/],
  ['Pourquoi? Parce que', /space/],
  ['et puis...', /full stops/],
  ['un noeud', /œ/],
])('%s is no French typography', (text, fault) => {
  expect(typography(text).join()).toMatch(fault);
});

test('a good text is read: its exercises, its links, its programs, and nothing is said', () => {
  const read = readMarkdown(
    'L’arbre a $2^n$ nœuds : voir [la suite](#NSI-T-STRU-08).\n\n::exercice{#NSI-T-STRU-07-1}\n\n## À retenir\n\n```python suite\nprint(1)\n```',
  );
  expect(read.wrong).toEqual([]);
  expect(read.exercises).toEqual(['NSI-T-STRU-07-1']);
  expect(read.links).toEqual(['NSI-T-STRU-08']);
  expect(read.fences).toMatchObject([{ lang: 'python', meta: ['suite'] }]);
  expect(read.headings).toEqual([{ depth: 2, text: 'À retenir' }]);
});
