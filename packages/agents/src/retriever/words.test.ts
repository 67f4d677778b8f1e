import { describe, expect, test } from 'vitest';
import { stem } from '../french/stem.ts';
import { fold, tokensOf } from '../french/tokens.ts';
import { highlightsIn } from './highlights.ts';
import { facetOf, facetsOf } from './recipe.ts';
import { weighPassage } from './weigh.ts';

const stems = (words: string) => new Set(words.split(' ').map((word) => stem(fold(word))));

describe('the stem', () => {
  test.each([
    'récursif récursive récursivité récursion recursivite',
    'dériver dérivée dérivées dérivation dérivable derivee',
    'chiffrer chiffrement chiffrés',
    'complexe complexes complexité complexite',
    'dictionnaire dictionaire dictionnaires',
    'logarithme logaritme',
    'philosophie philosofie',
    'tri trier tris triée',
    'condition conditions conditionnel conditionnelle',
    'indépendant indépendance indépendantes',
    'tableau tableaux',
    'explication expliquer explique',
  ])('is one for %s', (words) => expect(stems(words).size).toBe(1));

  test.each([
    'file fils',
    'arrêt arête',
    'variable variance variation variant',
    'pile file',
    'matrice matrix',
    'notion noter',
  ])('keeps apart %s', (words) => expect(stems(words).size).toBe(words.split(' ').length));

  test.each(['__init__', 'n2', 'o(nlogn)', 'abr', '0.1'])('leaves %s as it is', (word) =>
    expect(stem(word)).toBe(word),
  );
});

describe('the words of a text', () => {
  const words = (text: string) => tokensOf(text).map(({ word }) => word);

  test('are without case, accents or what is elided', () => {
    expect(words('L’arbre d’un nœud, qu’il ÉLAGUE')).toEqual(['arbre', 'un', 'noeud', 'il', 'elague']);
  });

  test('are code as it is typed: names, operators, costs', () => {
    expect(words('__init__ est_vide')).toEqual(['__init__', 'init', 'est_vide', 'est', 'vide']);
    expect(words('csv.DictReader x == 2')).toEqual(['csv', 'dictreader', 'x', '==', '2']);
    expect(words('O(n log n), O(n²) et o(log n)')).toEqual(['o(nlogn)', 'o(n2)', 'et', 'o(logn)']);
    expect(words('0,1 + 0.2')).toEqual(['0.1', '0.2']);
  });

  test('stand where the text has them', () => {
    const text = 'Une œuvre, deux nœuds';
    for (const { start, end, word } of tokensOf(text)) expect(fold(text.slice(start, end))).toBe(word);
  });
});

test('highlights join words side by side and leave the others', () => {
  const text = 'Une liste chaînée a des maillons : la liste.';
  const marked = highlightsIn(text, new Set([stem('liste'), stem('chainee')]));
  expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['liste chaînée', 'liste']);
});

test('a passage is most about the words of its title, and a word said again counts for less each time', () => {
  const passage = {
    title: 'Piles',
    heading: '',
    about: '',
    context: '',
    body: `file file pile ${'autre '.repeat(80)}`,
  };
  const impacts = new Map(weighPassage(passage).map(({ term, impact }) => [term, impact]));
  expect(impacts.get('pile')).toBeGreaterThan(impacts.get('file') ?? 1000);
  for (const impact of impacts.values()) expect(impact).toBeLessThanOrEqual(1000);
  const once = new Map(weighPassage({ ...passage, body: 'file' }).map(({ term, impact }) => [term, impact]));
  expect(impacts.get('file')).toBeLessThan(2 * (once.get('file') ?? 0));
});

test('each subject, level and type is a facet of its own, and filters name theirs', () => {
  const one = { subject: 'NSI', level: 'Terminale', type: 'Cours' } as const;
  expect(facetsOf(one)).toEqual([facetOf(one)]);
  expect(facetsOf({})).toBeNull();
  expect(facetsOf({ subject: 'NSI' })).toContain(facetOf({ ...one, level: null }));
  expect(facetsOf({ level: 'Terminale' })).not.toContain(facetOf({ ...one, level: 'Premiere' }));
  expect(facetsOf({ type: 'Cours' })).toContain(facetOf({ ...one, subject: null }));
  expect(Math.max(...(facetsOf({ type: 'Exercice' }) ?? []))).toBeLessThan(2 ** 15);
});
