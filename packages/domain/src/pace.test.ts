import { expect, test } from 'vitest';
import { expectedProgress, schoolYearStart } from './index.ts';

test('nothing is asked on the first day, all at the end of May', () => {
  expect(expectedProgress('2026-09-01', '2026-09-01')).toBe(0);
  expect(expectedProgress('2027-05-31', '2026-09-01')).toBe(1);
  expect(expectedProgress('2026-08-15', '2026-09-01')).toBe(0);
  expect(expectedProgress('2027-07-10', '2026-09-01')).toBe(1);
  expect(expectedProgress('2026-11-23', '2026-09-01')).toBeCloseTo(83 / 272, 12);
  expect(expectedProgress('2026-09-06', '2026-09-01', '2026-09-11')).toBe(0.5);
  expect(() => expectedProgress('2026-09-06', '2026-09-01', '2026-09-01')).toThrow(RangeError);
});

test('a school year begins on 1 September', () => {
  expect(['2026-08-31', '2026-09-01', '2027-06-14'].map(schoolYearStart)).toEqual([
    '2025-09-01',
    '2026-09-01',
    '2026-09-01',
  ]);
});
