import { expect, it } from 'vitest';
import { heatOf, layOutCalendar } from './calendar';

it('puts each day in its week, Monday first, from a Tuesday on', () => {
  const { cells, weeks } = layOutCalendar('2026-09-01', '2026-09-14', [{ date: '2026-09-07', minutes: 45 }]);
  expect(cells).toHaveLength(14);
  expect(cells[0]).toEqual({ date: '2026-09-01', week: 0, day: 1, level: 0 });
  expect(cells[6]).toEqual({ date: '2026-09-07', week: 1, day: 0, level: 3 });
  expect(cells.at(-1)).toEqual({ date: '2026-09-14', week: 2, day: 0, level: 0 });
  expect(weeks).toBe(3);
});

it('names a month where it begins, and none over another', () => {
  const months = (from: string, to: string) => layOutCalendar(from, to, []).months;
  expect(months('2026-09-01', '2026-11-20')).toEqual([
    { week: 1, date: '2026-09-07' },
    { week: 5, date: '2026-10-05' },
    { week: 9, date: '2026-11-02' },
  ]);
  expect(months('2026-09-10', '2026-09-20')).toEqual([{ week: 0, date: '2026-09-10' }]);
  expect(months('2026-09-02', '2026-09-01')).toEqual([]);
});

it('says how much: a short day still counts', () => {
  expect([0, 14, 15, 29, 30, 59, 60, 300].map(heatOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});
