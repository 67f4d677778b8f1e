import { expect, it } from 'vitest';
import { countOf, listOf, ofName, tidy, uncapitalize } from './words.ts';

it('agrees as French does', () => {
  expect(countOf(0, 'jour')).toBe('0\u00a0jour');
  expect(countOf(1.5, 'point')).toBe('1.5\u00a0point');
  expect(countOf(2, 'jour')).toBe('2\u00a0jours');
  expect(ofName('Lina')).toBe('de Lina');
  expect(ofName('Émile')).toBe('d’Émile');
  expect(listOf(['NSI', 'maths', 'physique-chimie'])).toBe('NSI, maths et physique-chimie');
  expect(uncapitalize('NSI')).toBe('NSI');
  expect(uncapitalize('Récursivité')).toBe('récursivité');
});

it('keeps the punctuation of what people typed on its line', () => {
  expect(tidy('Reprends : « les suites » ?')).toBe('Reprends\u00a0: «\u00a0les suites\u00a0»\u202f?');
});
