import { datesIn } from '#lib/format.ts';

const minuteMs = 60_000;

/** The last minute of a day in a time zone, as it travels: homework « for Friday » may be done until Friday ends. */
export function endOfDay(day: string, timeZone: string): string {
  const { day: dayAt } = datesIn(timeZone);
  // No zone is more than 14 hours from UTC: the minute looked for is the last one that is still that day.
  let inside = Date.parse(`${day}T00:00:00Z`) - 14 * 60 * minuteMs;
  let outside = Date.parse(`${day}T23:59:00Z`) + 14 * 60 * minuteMs;
  while (outside - inside > minuteMs) {
    const middle = Math.floor((inside + outside) / 2 / minuteMs) * minuteMs;
    if (dayAt(new Date(middle)) > day) outside = middle;
    else inside = middle;
  }
  return new Date(inside).toISOString();
}
