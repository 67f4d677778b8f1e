import { expect, test } from 'vitest';
import { dayAfter, instantAt } from './index.ts';

test('an hour of the wall is an instant, across both changes of hour', () => {
  expect(instantAt('2027-03-27', 9 * 60, 'Europe/Paris').toISOString()).toBe('2027-03-27T08:00:00.000Z');
  expect(instantAt('2027-03-28', 9 * 60, 'Europe/Paris').toISOString()).toBe('2027-03-28T07:00:00.000Z');
  expect(instantAt('2027-10-31', 9 * 60, 'Europe/Paris').toISOString()).toBe('2027-10-31T08:00:00.000Z');
  expect(instantAt('2027-07-14', 9 * 60, 'Africa/Tunis').toISOString()).toBe('2027-07-14T08:00:00.000Z');
});

test('days are counted on the calendar, not in hours', () => {
  const lateBefore = new Date('2027-03-27T22:30:00Z');
  expect([-1, 0, 1, 2].map((days) => dayAfter(lateBefore, days, 'Europe/Paris'))).toEqual([
    '2027-03-26',
    '2027-03-27',
    '2027-03-28',
    '2027-03-29',
  ]);
  expect(dayAfter(new Date('2027-10-31T23:30:00Z'), 0, 'Europe/Paris')).toBe('2027-11-01');
});
