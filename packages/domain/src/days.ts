export const MS_PER_DAY = 86_400_000;
const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Days since 1970-01-01 of a calendar day, so that two days are compared and subtracted as integers, whatever the time zone.
 *
 * @throws RangeError when the text is not a day of the calendar, such as 2027-02-29.
 */
export function dayNumber(day: string): number {
  const [, year, month, date] = DAY_SHAPE.exec(day) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`not a calendar day: ${day}`);
  }
  return ms / MS_PER_DAY;
}

/** The calendar day of such a number: the inverse of dayNumber(). */
export function calendarDay(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * 1 September of the school year that a day belongs to: '2027-06-14' → '2026-09-01'.
 *
 * @throws RangeError when `today` is not a calendar day.
 */
export function schoolYearStart(today: string): string {
  dayNumber(today);
  const year = Number(today.slice(0, 4));
  return `${Number(today.slice(5, 7)) >= 9 ? year : year - 1}-09-01`;
}
