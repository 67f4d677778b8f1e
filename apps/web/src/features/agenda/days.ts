import { instantAt, localDay } from '@nexus/domain';
import type { AgendaView } from './search.ts';

const DAY_MS = 86_400_000;
const listDays = 56;

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** The calendar day so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(noon(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((noon(day).getUTCDay() + 6) % 7));
}

/** The days a view shows, in order: a week from Monday, one day, or eight weeks from the day on. */
export function daysShown(view: AgendaView, day: string): string[] {
  const from = view === 'semaine' ? mondayOf(day) : day;
  const count = view === 'semaine' ? 7 : view === 'jour' ? 1 : listDays;
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}

/** From the midnight that begins the first day to the one that ends the last, where the reader lives. */
export function rangeOf(days: readonly string[], time_zone: string): { from: string; to: string } {
  const first = days[0] ?? '';
  const last = days.at(-1) ?? first;
  return {
    from: instantAt(first, 0, time_zone).toISOString(),
    to: instantAt(addDays(last, 1), 0, time_zone).toISOString(),
  };
}

export function today(now: Date, time_zone: string): string {
  return localDay(now, time_zone);
}
