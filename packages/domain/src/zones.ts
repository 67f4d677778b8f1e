import { localDay } from './streak.ts';

const dayMs = 86_400_000;

/** The calendar day so many days from an instant, in a time zone: -1 is yesterday, 0 today. */
export function dayAfter(now: Date, days: number, time_zone: string): string {
  // Noon of today, then whole days: an hour of daylight saving cannot change the day.
  const noon = instantAt(localDay(now, time_zone), 12 * 60, time_zone);
  return localDay(new Date(noon.getTime() + days * dayMs), time_zone);
}

/** The instant at which it is so many minutes past midnight of a day in a time zone. */
export function instantAt(day: string, minutes: number, time_zone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  let guess = wanted;
  // Twice: the first guess may fall on the other side of a change of hour.
  for (let round = 0; round < 2; round += 1) guess = wanted - offsetMs(new Date(guess), time_zone);
  return new Date(guess);
}

// Making a formatter costs a thousand times more than using one.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(time_zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(time_zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: time_zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(time_zone, formatter);
  }
  return formatter;
}

function offsetMs(instant: Date, time_zone: string): number {
  const parts = formatterOf(time_zone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(instant.getTime() / 1000) * 1000;
}
