import { OralCriterion } from '@nexus/contracts';
import { expect, test } from 'vitest';
import { grandOralRules } from './grand-oral.ts';

test('the épreuve is 20 minutes of preparation, 10 and 10, coefficient 8', () => {
  const { preparation_min, presentation_min, exchange_min, coefficient, certainty } = grandOralRules();
  expect([preparation_min, presentation_min, exchange_min, coefficient]).toEqual([20, 10, 10, 8]);
  expect(certainty).toBe('official');
});

test('the grid has five lines of four levels, no points, and says what is from memory', () => {
  const { grid } = grandOralRules();
  expect(grid.map(({ code }) => code).toSorted()).toEqual(OralCriterion.options.toSorted());
  for (const { levels } of grid) {
    expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
    expect(levels.map(({ certainty }) => certainty)).toContain('unverified');
  }
  expect(JSON.stringify(grid)).not.toMatch(/point|barème|\/20/);
});

test('what is read has French spaces', () => {
  for (const note of grandOralRules().notes) expect(note).not.toMatch(/ [;:?!]/);
});
