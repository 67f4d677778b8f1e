import type { Task } from '@nexus/contracts';
import { calendarDays, type Dates, datesIn, dayAfter, dayOf } from '#lib/format.ts';
import { capitalize } from '#lib/words/words.ts';

/** The days of a board, in the pupil's own time zone. */
export interface Calendar {
  today: string;
  /** Today and the six days that follow. */
  week: readonly string[];
  dates: Dates;
  timeZone: string;
}

export function calendarOf(now: Date, timeZone: string): Calendar {
  const dates = datesIn(timeZone);
  const today = dates.day(now);
  return { today, week: Array.from({ length: 7 }, (_, days) => dayAfter(today, days)), dates, timeZone };
}

/** A column of the board: what is late, a day of the week to come, or all the rest. */
export type Slot = 'late' | 'later' | (string & {});

type Dated = Pick<Task, 'planned_on' | 'due'>;

/** The day a task is shown on: the planned one, else the one it is due on. */
export function taskDay({ planned_on, due }: Dated, { dates }: Calendar): string | null {
  return planned_on ?? (due === null ? null : dates.day(new Date(due)));
}

export function slotOf(task: Dated, calendar: Calendar): Slot {
  const day = taskDay(task, calendar);
  if (day === null || day > (calendar.week.at(-1) ?? '')) return 'later';
  return day < calendar.today ? 'late' : day;
}

/** Tasks by column, each column in the order given. */
export function bySlot(tasks: readonly Task[], calendar: Calendar): Map<Slot, Task[]> {
  const slots = new Map<Slot, Task[]>();
  for (const task of tasks) {
    const slot = slotOf(task, calendar);
    slots.set(slot, [...(slots.get(slot) ?? []), task]);
  }
  return slots;
}

/**
 * The day to plan a task on to bring it to a column. « Later » is no day at all where the due date allows it, else the
 * same day of next week: without a planned day the task would come back to the day it is due on.
 */
export function dayFor(slot: Slot, task: Dated, calendar: Calendar): string | null {
  if (slot !== 'later') return slot;
  const unplanned = slotOf({ planned_on: null, due: task.due }, calendar);
  return unplanned === 'later' ? null : dayAfter(calendar.today, 7);
}

/** The pupil means to do it after it is due. */
export function isAfterDue({ planned_on, due }: Dated, { dates }: Calendar): boolean {
  return planned_on !== null && due !== null && planned_on > dates.day(new Date(due));
}

/** « Aujourd’hui », « Demain », « Mercredi ». */
export function dayName(day: string, today: string): string {
  return capitalize(calendarDays.relativeDay(dayOf(day), dayOf(today)));
}
