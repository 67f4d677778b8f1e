import { expect, test } from 'vitest';
import { elapsedOf } from './periods.ts';

test('the year goes from September to the end of June, and stays behind afterwards', () => {
  expect(elapsedOf(2027, '2026-09-01')).toBe(0);
  expect(elapsedOf(2027, '2026-07-12')).toBe(0);
  expect(elapsedOf(2027, '2026-11-21')).toBeCloseTo(0.268, 3);
  expect(elapsedOf(2027, '2027-06-30')).toBe(1);
  expect(elapsedOf(2027, '2027-08-01')).toBe(1);
});
