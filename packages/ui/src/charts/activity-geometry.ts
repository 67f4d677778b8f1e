export interface ActivityDay {
  /** ISO date, « 2026-11-23 ». */
  date: string;
  minutes: number;
}

interface ActivityMark {
  date: string;
  x: number;
  minutes: number;
  /** Bar height in units, 0 for a day without work (a hollow dot). */
  height: number;
  inStreak: boolean;
}

export interface ActivityLayout {
  marks: ActivityMark[];
  width: number;
  /** From and to where the current run is underlined; null when there is none. */
  underline: { from: number; to: number } | null;
}

export const BAR_WIDTH = 9;
export const BAR_MAX = 44;
const BAR_MIN = 8;
const STEP = 12.6;
const WEEK_GAP = 5;

function isMonday(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
}

/** Places the days from left to right, a little apart at each Monday. `streak` is the length of the run that ends on the
 * last worked day; a day that has only begun (nothing yet today) does not break it. */
export function layOutActivity(days: readonly ActivityDay[], streak: number): ActivityLayout {
  const longest = Math.max(1, ...days.map((day) => day.minutes));
  const lastWorked = days.findLastIndex((day) => day.minutes > 0);
  const stillRunning = streak > 0 && lastWorked >= days.length - 2;
  const firstOfRun = stillRunning ? Math.max(0, lastWorked - streak + 1) : days.length;
  let x = 0;
  const marks = days.map((day, index): ActivityMark => {
    if (index > 0) x += STEP + (isMonday(day.date) ? WEEK_GAP : 0);
    return {
      date: day.date,
      x: Math.round(x * 10) / 10,
      minutes: day.minutes,
      height: day.minutes > 0 ? Math.max(BAR_MIN, (day.minutes / longest) * BAR_MAX) : 0,
      inStreak: index >= firstOfRun && index <= lastWorked,
    };
  });
  const from = marks[firstOfRun]?.x;
  const to = marks[lastWorked]?.x;
  return {
    marks,
    width: x + BAR_WIDTH,
    underline: from === undefined || to === undefined ? null : { from, to: to + BAR_WIDTH },
  };
}
