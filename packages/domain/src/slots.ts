import type { CoachException, CoachOpening, CoachRules, SessionKind } from '@nexus/contracts';
import { calendarDay, dayNumber } from './days.ts';
import { localDay } from './streak.ts';
import { instantAt, minuteOfDay } from './zoned.ts';

/** From an instant to another, which is not in it. */
export interface Span {
  start: Date;
  end: Date;
}

export interface Slot extends Span {
  /** What it can be booked as. */
  kinds: readonly SessionKind[];
}

/** What a coach has published, and what is already in the way. */
export interface Diary {
  openings: readonly CoachOpening[];
  exceptions: readonly CoachException[];
  rules: Pick<CoachRules, 'session_minutes' | 'buffer_minutes' | 'notice_hours' | 'max_per_day' | 'horizon_days'>;
  /** The coach's, IANA: openings and exceptions are what the clock on their wall shows. */
  time_zone: string;
  /** Live sessions of the coach, on all the days asked about, the buffer around them included. */
  coach_busy: readonly Span[];
  /** Live sessions of the pupil: no buffer is kept around them. */
  student_busy: readonly Span[];
}

interface Window {
  start_minute: number;
  end_minute: number;
  kinds: readonly SessionKind[];
}

const minuteMs = 60_000;
const hourMs = 3_600_000;

/**
 * The slots of a coach that a pupil can book, in the order of time: those that start from `from` (included) to `to` (not
 * included), no sooner than the notice and no later than the horizon. Within an opening they follow each other by the
 * length of a session and a buffer; a day with as many sessions as the coach takes has none; a slot during which the
 * clock changes is not offered, and of an hour that comes twice the first is.
 *
 * @throws RangeError an unknown time zone.
 */
export function freeSlots(diary: Diary & { from: Date; to: Date; now: Date }): Slot[] {
  const { rules, time_zone, coach_busy, student_busy, now } = diary;
  const earliest = Math.max(diary.from.getTime(), now.getTime() + rules.notice_hours * hourMs);
  const latest = Math.min(diary.to.getTime(), now.getTime() + rules.horizon_days * 24 * hourMs);
  if (earliest >= latest) return [];

  const sessionsOn = new Map<string, number>();
  for (const { start } of coach_busy) {
    const day = localDay(start, time_zone);
    sessionsOn.set(day, (sessionsOn.get(day) ?? 0) + 1);
  }
  const buffer = rules.buffer_minutes * minuteMs;
  const isFree = ({ start, end }: Span) =>
    start.getTime() >= earliest &&
    start.getTime() < latest &&
    !coach_busy.some((busy) => overlap(busy, { start, end }, buffer)) &&
    !student_busy.some((busy) => overlap(busy, { start, end }, 0));

  const lastDay = dayNumber(localDay(new Date(latest), time_zone));
  const slots: Slot[] = [];
  for (let number = dayNumber(localDay(new Date(earliest), time_zone)); number <= lastDay; number += 1) {
    const day = calendarDay(number);
    if ((sessionsOn.get(day) ?? 0) >= rules.max_per_day) continue;
    slots.push(...slotsOfDay(diary, day).filter(isFree));
  }
  return slots;
}

/** Every slot that the coach's week and exceptions make on a day, whoever may be in the way. */
function slotsOfDay({ openings, exceptions, rules, time_zone }: Diary, day: string): Slot[] {
  const windows = windowsOf(openings, exceptions, day);
  if (windows.length === 0) return [];
  const length = rules.session_minutes;
  const startsAt = clockOf(day, time_zone, length);
  const slots: Slot[] = [];
  for (const { start_minute, end_minute, kinds } of windows) {
    for (let minute = start_minute; minute + length <= end_minute; minute += length + rules.buffer_minutes) {
      const start = startsAt(minute);
      if (start !== undefined) slots.push({ start, end: new Date(start.getTime() + length * minuteMs), kinds });
    }
  }
  return slots;
}

/**
 * At what instant something of this length starts when the clock shows so many minutes past midnight; undefined when the
 * clock never shows them that day, or changes on the way.
 */
function clockOf(day: string, time_zone: string, length: number): (minute: number) => Date | undefined {
  const midnight = instantAt(day, 0, time_zone).getTime();
  const nextMidnight = instantAt(day, 1440, time_zone).getTime();
  // Most days the clock does not change, and reading it twice tells the whole day.
  if (nextMidnight - midnight === 24 * hourMs) return (minute) => new Date(midnight + minute * minuteMs);
  return (minute) => {
    const start = instantAt(day, minute, time_zone);
    const last = new Date(start.getTime() + (length - 1) * minuteMs);
    const straight =
      minuteOfDay(start, day, time_zone) === minute && minuteOfDay(last, day, time_zone) === minute + length - 1;
    return straight ? start : undefined;
  };
}

/** When a coach is open on a day: the week's openings but where an exception says otherwise, and the exceptions. */
function windowsOf(openings: readonly CoachOpening[], exceptions: readonly CoachException[], day: string): Window[] {
  const weekday = ((dayNumber(day) + 3) % 7) + 1;
  const ofWeek = openings.filter(
    ({ weekday: on, valid_from, valid_until }) =>
      on === weekday && (valid_from ?? day) <= day && day <= (valid_until ?? day),
  );
  const ofDay = exceptions.filter((exception) => exception.day === day);
  const windows: Window[] = [];
  // Each part of the day once: what an exception, then an earlier opening says, no later one says again.
  const said: Window[] = ofDay.filter(({ open }) => !open);
  for (const window of [...ofDay.filter(({ open }) => open), ...ofWeek]) {
    windows.push(...without(window, said));
    said.push(window);
  }
  return windows.toSorted((a, b) => a.start_minute - b.start_minute);
}

/** The parts of a window that none of the others covers. */
function without(window: Window, others: readonly Window[]): Window[] {
  return others.reduce(
    (parts, other) =>
      parts.flatMap((part) => {
        if (other.end_minute <= part.start_minute || other.start_minute >= part.end_minute) return [part];
        return [
          { ...part, end_minute: other.start_minute },
          { ...part, start_minute: other.end_minute },
        ].filter(({ start_minute, end_minute }) => start_minute < end_minute);
      }),
    [window],
  );
}

function overlap(busy: Span, { start, end }: Span, buffer: number): boolean {
  return busy.start.getTime() - buffer < end.getTime() && start.getTime() < busy.end.getTime() + buffer;
}

export interface SlotRef extends Span {
  coach_id: string;
}

/** The name of a slot (contracts: SlotId): the coach, the start in minutes since 1970, the length in minutes. */
export function slotId({ coach_id, start, end }: SlotRef): string {
  const minutes = (ms: number) => Math.floor(ms / minuteMs);
  const length = minutes(end.getTime() - start.getTime());
  return `${coach_id.replaceAll('-', '')}-${minutes(start.getTime())}-${length}`;
}

/** What a name that SlotId accepts stands for. */
export function readSlotId(id: string): SlotRef {
  const [coach = '', minutes, length] = id.split('-');
  const start = new Date(Number(minutes) * minuteMs);
  return {
    coach_id: coach.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    start,
    end: new Date(start.getTime() + Number(length) * minuteMs),
  };
}
