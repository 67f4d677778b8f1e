/** A day with work. */
export interface CalendarDay {
  /** « 2026-11-23 ». */
  date: string;
  minutes: number;
}

/** 0: nothing. Then under a quarter of an hour, under half an hour, under an hour, an hour or more. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

interface CalendarCell {
  date: string;
  /** Weeks from the first, and days from Monday. */
  week: number;
  day: number;
  level: HeatLevel;
}

export interface CalendarLayout {
  /** Every day from the first to the last, in order. */
  cells: CalendarCell[];
  weeks: number;
  /** Where each month begins: the week its first Monday is in, or the first of all. */
  months: { week: number; date: string }[];
}

const msPerDay = 86_400_000;
const numberOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / msPerDay;
const dateOf = (number: number) => new Date(number * msPerDay).toISOString().slice(0, 10);

export function heatOf(minutes: number): HeatLevel {
  if (minutes < 15) return 1;
  if (minutes < 30) return 2;
  return minutes < 60 ? 3 : 4;
}

/** Days by week, Monday first. `from` and `to` are calendar days, both included. */
export function layOutCalendar(from: string, to: string, days: readonly CalendarDay[]): CalendarLayout {
  const minutesOn = new Map(days.map(({ date, minutes }) => [date, minutes]));
  const [first, last] = [numberOf(from), numberOf(to)];
  // 1970-01-05, day 4, was a Monday.
  const monday = first - ((((first - 4) % 7) + 7) % 7);
  const cells = Array.from({ length: Math.max(0, last - first + 1) }, (_, index): CalendarCell => {
    const date = dateOf(first + index);
    const minutes = minutesOn.get(date);
    const since = first + index - monday;
    return {
      date,
      week: Math.floor(since / 7),
      day: since % 7,
      level: minutes === undefined ? 0 : heatOf(minutes),
    };
  });
  const months = cells
    .filter(({ date, day }, index) => index === 0 || (day === 0 && Number(date.slice(8)) <= 7))
    .map(({ week, date }) => ({ week, date }));
  // The name of a month that has but one week before the next would be written over.
  const [opening, next] = months;
  if (opening !== undefined && next !== undefined && next.week - opening.week < 2) months.shift();
  return { cells, weeks: (cells.at(-1)?.week ?? -1) + 1, months };
}
