import { dayNumber } from './days.ts';

/**
 * streak_days: consecutive days with a learning event, ending today or yesterday, else 0 (DOMAIN, Figures). A day not over
 * yet cannot break a streak. Days may come in any order, repeated; later days than `today` do not count.
 *
 * @throws RangeError when one of them is not a calendar day.
 */
export function streakDays(days: readonly string[], today: string): number {
  const active = new Set(days.map(dayNumber));
  const last = dayNumber(today);
  let cursor = active.has(last) ? last : last - 1;
  let count = 0;
  while (active.has(cursor)) {
    count += 1;
    cursor -= 1;
  }
  return count;
}

/**
 * The longest run of consecutive days, 0 when there is none. Any order, repeats allowed.
 *
 * @throws RangeError when one of them is not a calendar day.
 */
export function longestStreak(days: readonly string[]): number {
  const active = new Set(days.map(dayNumber));
  let longest = 0;
  for (const start of active) {
    if (active.has(start - 1)) continue;
    let end = start;
    while (active.has(end + 1)) end += 1;
    longest = Math.max(longest, end - start + 1);
  }
  return longest;
}

// Making a formatter costs a thousand times more than using one.
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day it is in a time zone at an instant, `YYYY-MM-DD`; daylight saving included.
 *
 * @param time_zone IANA name, such as Europe/Paris.
 * @throws RangeError when the zone is unknown to this runtime or the instant is not valid.
 */
export function localDay(instant: Date, time_zone: string): string {
  let formatter = formatters.get(time_zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: time_zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(time_zone, formatter);
  }
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
