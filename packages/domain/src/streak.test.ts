import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDay, longestStreak, streakDays } from './index.ts';

const today = '2026-11-23';

test('a run ends today, or yesterday when today is not over', () => {
  expect(streakDays(['2026-11-21', '2026-11-22', '2026-11-23'], today)).toBe(3);
  expect(streakDays(['2026-11-21', '2026-11-22'], today)).toBe(2);
  expect(streakDays(['2026-11-20', '2026-11-21'], today)).toBe(0);
  expect(streakDays([], today)).toBe(0);
});

test('order, repeats and days to come do not count; a gap does', () => {
  expect(streakDays(['2026-11-24', '2026-11-23', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-19'], today)).toBe(
    3,
  );
});

test('a run crosses months, the leap day and the change of hour', () => {
  expect(streakDays(['2028-02-28', '2028-02-29', '2028-03-01'], '2028-03-01')).toBe(3);
  expect(streakDays(['2026-10-24', '2026-10-25', '2026-10-26'], '2026-10-26')).toBe(3);
});

test('the longest run, wherever it is', () => {
  expect(longestStreak(['2026-11-23', '2026-10-02', '2026-10-01', '2026-09-30', '2026-11-22'])).toBe(3);
  expect(longestStreak([])).toBe(0);
});

test('the current run is never longer than the longest, and one more day today makes it one longer', () => {
  const day = (offset: number) => new Date(Date.UTC(2026, 10, 23 - offset)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (offsets) => {
      const days = offsets.map(day);
      expect(streakDays(days, today)).toBeLessThanOrEqual(longestStreak(days));
      expect(streakDays([...days, today], today)).toBe(streakDays(days, today) + 1);
    }),
  );
});

test('refuses what is no day', () => {
  expect(() => streakDays(['2027-02-29'], today)).toThrow(RangeError);
  expect(() => streakDays([], '2026-11-23T00:00:00Z')).toThrow(RangeError);
});

test('the day of an instant is the one where the pupil is', () => {
  // One minute to midnight in Tunis (UTC+1 all year) and in Paris, in winter.
  const winter = new Date('2026-11-23T22:59:00Z');
  expect(localDay(winter, 'Africa/Tunis')).toBe('2026-11-23');
  expect(localDay(winter, 'Europe/Paris')).toBe('2026-11-23');
  // In summer Paris is one hour ahead of Tunis.
  const summer = new Date('2027-06-14T22:30:00Z');
  expect(localDay(summer, 'Africa/Tunis')).toBe('2027-06-14');
  expect(localDay(summer, 'Europe/Paris')).toBe('2027-06-15');
  // The night the hour changes, both sides.
  expect(localDay(new Date('2026-10-24T22:00:00Z'), 'Europe/Paris')).toBe('2026-10-25');
  expect(localDay(new Date('2026-10-25T22:59:59Z'), 'Europe/Paris')).toBe('2026-10-25');
  expect(() => localDay(winter, 'Europe/Atlantis')).toThrow(RangeError);
});
