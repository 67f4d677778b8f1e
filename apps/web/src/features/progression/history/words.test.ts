import { expect, it } from 'vitest';
import { activityWords, directionOf, moveWords, trendOf } from './words.ts';

const move = (from: number | null, to: number, evidence = 1) => ({
  week: '2026-11-16',
  code: 'A',
  label: 'A',
  course_id: null,
  from,
  to,
  evidence,
});

it('says where one stands, since four weeks and since the first', () => {
  expect(trendOf([0.1, 0.2, 0.2, 0.2, 0.2, 0.26])).toBe(
    '26\u00a0% aujourd’hui, 6\u00a0points de plus qu’il y a 4\u00a0semaines\u00a0; 10\u00a0% après la première semaine.',
  );
  expect(trendOf([0.3, 0.2])).toContain('10\u00a0points de moins qu’il y a 1\u00a0semaine');
  expect(trendOf([0.3, 0.301])).toContain(', comme il y a 1\u00a0semaine');
  expect(trendOf([0.3])).toBe('30\u00a0% aujourd’hui.');
});

it('says what moved, as the figures shown move', () => {
  expect(moveWords(move(null, 0.45))).toBe('commencée, 45\u00a0%, travaillée 1\u00a0fois');
  expect(moveWords(move(0.38, 0.62, 3))).toBe('de 38 à 62\u00a0%, travaillée 3\u00a0fois');
  expect(moveWords(move(0.381, 0.384))).toBe('toujours 38\u00a0%, travaillée 1\u00a0fois');
  expect([move(0.381, 0.384), move(0.9, 0.7), move(null, 0.2)].map(directionOf)).toEqual(['flat', 'down', 'up']);
});

it('adds the days up', () => {
  const day = (minutes: number) => ({ day: '2026-11-16', activities: 1, minutes });
  expect(activityWords([day(50), day(40)])).toBe('2\u00a0jours de travail, 1\u00a0h\u00a030 en tout.');
});
