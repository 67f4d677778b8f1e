import { describe, expect, test } from 'vitest';
import { schoolHolidays } from './school-holidays.ts';

describe('school holidays', () => {
  test('are those of 2026-2027: the first and the last day without class, zone by zone', () => {
    const winter = schoolHolidays().filter(({ label }) => label === 'Vacances d’hiver');
    expect(winter.map(({ zone, start, end, status }) => [zone, start, end, status])).toEqual([
      ['C', '2027-02-07', '2027-02-21', 'official'],
      ['A', '2027-02-14', '2027-02-28', 'official'],
      ['B', '2027-02-21', '2027-03-07', 'official'],
    ]);
    const christmas = schoolHolidays().filter(({ label }) => label === 'Vacances de Noël');
    expect(christmas.map(({ zone, start, end }) => [zone, start, end])).toEqual([
      ['A', '2026-12-20', '2027-01-03'],
      ['B', '2026-12-20', '2027-01-03'],
      ['C', '2026-12-20', '2027-01-03'],
    ]);
  });

  test('do not say when the summer ends while the next year is not in the data', () => {
    const summer = schoolHolidays().filter(({ label }) => label === 'Vacances d’été');
    expect(summer.map(({ start, end }) => [start, end])).toEqual(Array(3).fill(['2027-07-04', null]));
  });

  test('never end before they start, and never overlap in a zone', () => {
    for (const zone of ['A', 'B', 'C']) {
      let last = '';
      for (const { start, end } of schoolHolidays().filter((holiday) => holiday.zone === zone)) {
        expect(start > last).toBe(true);
        last = end ?? start;
        expect(last >= start).toBe(true);
      }
    }
  });
});
