import { expect, test } from 'vitest';
import { epreuveState } from '../index.ts';

const row = { year: 'Terminale', scheduled_at: null, window_start: null, window_end: null, mark: null } as const;
const on = (today: string, track: 'Premiere' | 'Terminale' = 'Terminale') => ({ track, today });

test('a known day: to come until the day itself, behind the day after', () => {
  const philo = { ...row, scheduled_at: '2027-06-14', window_start: '2027-06-14', window_end: '2027-06-14' };
  expect(epreuveState(philo, on('2027-06-04'))).toEqual({ state: 'to_come', days_left: 10 });
  expect(epreuveState(philo, on('2027-06-14'))).toEqual({ state: 'to_come', days_left: 0 });
  expect(epreuveState(philo, on('2027-06-15'))).toEqual({ state: 'behind', days_left: null });
});

test('a window: to its first day, then open', () => {
  const year = { ...row, window_start: '2026-09-01', window_end: '2027-06-30' };
  expect(epreuveState(year, on('2026-08-31'))).toEqual({ state: 'to_come', days_left: 1 });
  expect(epreuveState(year, on('2026-09-01'))).toEqual({ state: 'current', days_left: null });
  expect(epreuveState(year, on('2027-07-01'))).toEqual({ state: 'behind', days_left: null });
});

test('without any day: by the year it belongs to; a mark puts it behind whatever the day', () => {
  expect(epreuveState({ ...row, year: 'Premiere' }, on('2026-11-20'))).toMatchObject({ state: 'behind' });
  expect(epreuveState({ ...row, year: 'Premiere' }, on('2026-11-20', 'Premiere'))).toMatchObject({ state: 'to_come' });
  expect(epreuveState(row, on('2026-11-20'))).toEqual({ state: 'to_come', days_left: null });
  expect(epreuveState({ ...row, mark: 12, scheduled_at: '2027-06-14' }, on('2026-11-20'))).toMatchObject({
    state: 'behind',
  });
});
