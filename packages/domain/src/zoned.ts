import { dayNumber, MS_PER_DAY } from './days.ts';
import { localDay } from './streak.ts';

// Making a formatter costs a thousand times more than using one.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(time_zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(time_zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: time_zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(time_zone, formatter);
  }
  return formatter;
}

/** What the clock of a zone shows, as milliseconds since its own 1970: two of them subtract as on the clock's face. */
function faceMs(ms: number, time_zone: string): number {
  const parts = formatterOf(time_zone).formatToParts(ms);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function offsetMs(ms: number, time_zone: string): number {
  return faceMs(ms, time_zone) - Math.floor(ms / 1000) * 1000;
}

/**
 * How many minutes past midnight of a day the clock of a zone shows: negative before that day, 1440 and more after it.
 *
 * @throws RangeError an unknown zone, or no calendar day.
 */
export function minuteOfDay(instant: Date, day: string, time_zone: string): number {
  return Math.floor((faceMs(instant.getTime(), time_zone) - dayNumber(day) * MS_PER_DAY) / 60_000);
}

/**
 * The instant at which the clock of a zone shows so many minutes past midnight of a day. When it shows them twice (the
 * clock went back), the first; when it never does (it went forward), as long after midnight as if it had not.
 *
 * @throws RangeError an unknown zone, or no calendar day.
 */
export function instantAt(day: string, minutes: number, time_zone: string): Date {
  const face = dayNumber(day) * MS_PER_DAY + minutes * 60_000;
  const before = offsetMs(face - MS_PER_DAY, time_zone);
  const after = offsetMs(face + MS_PER_DAY, time_zone);
  const changed = offsetMs(face - before, time_zone) !== before && offsetMs(face - after, time_zone) === after;
  return new Date(face - (changed ? after : before));
}

/** The calendar day so many days from an instant, in a time zone: -1 is yesterday, 0 today. */
export function dayAfter(now: Date, days: number, time_zone: string): string {
  // Noon of today, then whole days: an hour of daylight saving cannot change the day.
  const noon = instantAt(localDay(now, time_zone), 12 * 60, time_zone);
  return localDay(new Date(noon.getTime() + days * MS_PER_DAY), time_zone);
}
