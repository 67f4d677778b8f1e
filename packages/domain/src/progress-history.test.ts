import { expect, test } from 'vitest';
import { mondayOf, progressHistory, type WeekOfCompetence, weeksBetween } from './index.ts';

const weeks = weeksBetween('2026-09-01', '2026-09-20');
const codes = ['A', 'B', 'C', 'D'];
const left = (code: string, week: string, score: number, evidence = 1): WeekOfCompetence => ({
  code,
  week,
  score,
  evidence,
});

test('a week begins on a Monday, across months and years', () => {
  expect(weeks).toEqual(['2026-08-31', '2026-09-07', '2026-09-14']);
  expect(mondayOf('2026-09-13')).toBe('2026-09-07');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  expect(mondayOf('1969-12-31')).toBe('1969-12-29');
  expect(weeksBetween('2026-09-07', '2026-09-01')).toEqual([]);
});

test('each week ends on what its last evidence left, one never met counting 0', () => {
  const { points } = progressHistory(codes, weeks, [
    left('A', '2026-09-14', 0.9, 2),
    left('A', '2026-08-31', 0.5, 3),
    left('B', '2026-09-14', 0.3),
    left('elsewhere', '2026-09-14', 1),
  ]);
  expect(points).toEqual([
    { progress: 0.125, coverage: 0, met: 1, evidence: 3 },
    { progress: 0.125, coverage: 0, met: 1, evidence: 0 },
    { progress: 0.3, coverage: 0.25, met: 2, evidence: 3 },
  ]);
});

test('what was known before the first week is where the line begins, and moves nothing', () => {
  const { points, moves } = progressHistory(codes, weeks, [
    left('A', '2026-06-01', 0.4),
    left('A', '2026-05-04', 0.8),
    left('A', '2026-09-07', 0.6),
  ]);
  expect(points.map(({ progress }) => progress)).toEqual([0.1, 0.15, 0.15]);
  expect(moves).toEqual([{ week: '2026-09-07', code: 'A', from: 0.4, to: 0.6, evidence: 1 }]);
});

test('what moved most comes first in its week, falls as well as rises, the latest week before', () => {
  const { moves } = progressHistory(codes, weeks, [
    left('A', '2026-08-31', 0.9),
    left('B', '2026-08-31', 0.2),
    left('A', '2026-09-14', 0.4),
    left('B', '2026-09-14', 0.3),
    left('C', '2026-09-14', 0.2),
  ]);
  expect(moves.map(({ code, from, to }) => [code, from, to])).toEqual([
    ['A', 0.9, 0.4],
    ['C', null, 0.2],
    ['B', 0.2, 0.3],
    ['A', null, 0.9],
    ['B', null, 0.2],
  ]);
});
