import { expect, it } from 'vitest';
import { calendarDays, datesIn, dayOf, decimal, duration, mark20, percent } from './format.ts';

const paris = datesIn('Europe/Paris');
// Monday 23 November 2026, 18:05 in Paris.
const now = new Date('2026-11-23T17:05:00Z');
const at = (iso: string) => new Date(iso);

it('writes figures with a decimal comma and unbreakable spaces', () => {
  expect(decimal(14.5)).toBe('14,5');
  expect(decimal(13.04)).toBe('13');
  expect(decimal(2000)).toBe('2\u00a0000');
  expect(percent(0.41)).toBe('41\u00a0%');
  expect(mark20(14.5)).toBe('14,5/20');
  expect(duration(20)).toBe('20\u00a0min');
  expect(duration(65)).toBe('1\u00a0h\u00a005');
  expect(duration(120)).toBe('2\u00a0h');
});

it('writes dates and hours in the reader’s own time zone', () => {
  const session = at('2026-11-24T16:30:00Z');
  expect(paris.fullWithTime(session)).toBe('mardi 24\u00a0novembre, 17\u00a0h\u00a030');
  expect(datesIn('America/Martinique').fullWithTime(session)).toBe('mardi 24\u00a0novembre, 12\u00a0h\u00a030');
  expect(paris.timeRange(session, at('2026-11-24T17:00:00Z'))).toBe('17\u00a0h\u00a030 – 18\u00a0h');
});

it('says « 1er » for the first of a month, and the year only when it is another', () => {
  expect(paris.dayShort(at('2026-12-01T09:00:00Z'))).toBe('1er\u00a0déc.');
  expect(paris.dayLong(at('2026-12-01T09:00:00Z'), now)).toBe('1er\u00a0décembre');
  expect(paris.dayLong(at('2027-06-14T06:00:00Z'), now)).toBe('14\u00a0juin\u00a02027');
});

it('counts days by the calendar, not by twenty-four hours', () => {
  // 23:30 UTC is already the 24th in Paris, and the clocks change on 25 October.
  expect(paris.daysUntil(at('2026-11-23T23:30:00Z'), now)).toBe(1);
  expect(paris.daysUntil(at('2026-10-26T00:30:00Z'), at('2026-10-24T22:30:00Z'))).toBe(1);
  expect(paris.relativeDay(at('2026-11-23T20:00:00Z'), now)).toBe('aujourd’hui');
  expect(paris.relativeDay(at('2026-11-24T20:00:00Z'), now)).toBe('demain');
  expect(paris.relativeDay(at('2026-11-25T20:00:00Z'), now)).toBe('mercredi');
  expect(paris.relativeDay(at('2026-12-01T20:00:00Z'), now)).toBe('le 1er\u00a0décembre');
});

it('says when a task is due as one would', () => {
  expect(paris.due(at('2026-11-25T13:00:00Z'), now)).toBe('avant mercredi, 14\u00a0h');
  expect(paris.due(at('2026-11-27T22:59:00Z'), now)).toBe('pour vendredi');
  expect(paris.due(at('2026-11-23T19:00:00Z'), now)).toBe('avant 20\u00a0h');
  expect(paris.due(at('2026-11-23T22:59:00Z'), now)).toBe('aujourd’hui');
  expect(paris.due(at('2026-12-10T13:00:00Z'), now)).toBe('avant le 10\u00a0décembre');
  expect(paris.due(at('2026-11-23T08:00:00Z'), now)).toBe('prévue à 9\u00a0h');
  expect(paris.due(at('2026-11-22T08:00:00Z'), now)).toBe('prévue hier');
  expect(paris.due(at('2026-11-20T08:00:00Z'), now)).toBe('prévue vendredi dernier');
});

it('reads a calendar day without any time zone moving it', () => {
  expect(calendarDays.full(dayOf('2026-11-01'))).toBe('dimanche 1er\u00a0novembre');
});

it('names days and months as Intl does in French', () => {
  for (let month = 0; month < 12; month += 1) {
    const noon = new Date(Date.UTC(2027, month, 14, 12));
    const intl = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', ...options }).format(noon);
    expect(paris.month(noon)).toBe(intl({ month: 'short' }));
    expect(paris.weekday(noon)).toBe(intl({ weekday: 'long' }));
    expect(paris.full(noon).replaceAll('\u00a0', ' ')).toBe(intl({ weekday: 'long', day: 'numeric', month: 'long' }));
  }
});
