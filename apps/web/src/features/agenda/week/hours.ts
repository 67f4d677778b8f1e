import { minuteOfDay } from '@nexus/domain';
import type { Entry } from '../entries.ts';

export type SessionEntry = Extract<Entry, { type: 'session' }>;

const FIRST_HOUR = 8;
const LAST_HOUR = 20;
const HOUR_PX = 58;
/** Two lines of text: shorter sessions are drawn this high. */
const LEAST_PX = 44;

export interface Hours {
  /** Whole hours, the last one not included. */
  from: number;
  to: number;
}

/** The hours of the grid: the working day, more where a session needs it. */
export function hoursOf(sessions: readonly SessionEntry[], time_zone: string): Hours {
  const starts = sessions.map((one) => minuteOfDay(one.at, one.day, time_zone) / 60);
  const ends = sessions.map((one) => minuteOfDay(one.ends, one.day, time_zone) / 60);
  return {
    from: Math.max(0, Math.floor(Math.min(FIRST_HOUR, ...starts))),
    to: Math.min(24, Math.ceil(Math.max(LAST_HOUR, ...ends))),
  };
}

export function heightOf({ from, to }: Hours): number {
  return (to - from) * HOUR_PX;
}

/** Top of an instant in the grid, in px. */
export function topOf(at: Date, day: string, hours: Hours, time_zone: string): number {
  return (minuteOfDay(at, day, time_zone) / 60 - hours.from) * HOUR_PX;
}

/** Where a session is drawn, in px from the top of the grid; what goes past midnight stops there. */
export function placeOf(one: SessionEntry, hours: Hours, time_zone: string): { top: number; height: number } {
  const top = topOf(one.at, one.day, hours, time_zone);
  const bottom = Math.min(heightOf(hours), topOf(one.ends, one.day, hours, time_zone));
  return { top, height: Math.max(LEAST_PX, bottom - top) };
}
