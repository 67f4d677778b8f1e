import { calendarDay, dayNumber } from '@nexus/domain';
import type { PlannerFacts } from './facts.ts';

/** From these minutes on, a milestone asks for an afternoon: a Wednesday or the week-end. */
export const LONG_MINUTES = 90;
/** A day that holds this much already has no room for more. */
const FULL_DAY_MINUTES = 120;
/** A week grown fuller by less than this keeps what stands in it: a plan that moves every day is no plan. */
const SLACK_MINUTES = 60;
const WEDNESDAY = 2;
const SATURDAY = 5;

/** What the days and the weeks to come hold, as milestones are put on them. */
export class Calendar {
  readonly #facts: PlannerFacts;
  readonly #taken = new Set<number>();
  readonly #ofWeek = new Map<number, number>();
  readonly #loadOfWeek = new Map<number, number>();
  readonly #exams: ReadonlySet<number>;

  constructor(facts: PlannerFacts) {
    this.#facts = facts;
    this.#exams = new Set(facts.epreuves.map(({ first_day }) => dayNumber(first_day)));
    for (const [day, minutes] of facts.load) {
      const week = weekOf(dayNumber(day));
      this.#loadOfWeek.set(week, (this.#loadOfWeek.get(week) ?? 0) + minutes);
    }
  }

  isHoliday(day: number): boolean {
    const text = calendarDay(day);
    return this.#facts.holidays.some(({ start, end }) => start <= text && text <= end);
  }

  /**
   * Whether a milestone may go there: a school day without another one nor an épreuve, in a week that this pupil can carry.
   * One that is longer than what is left of a week may be alone in it, as long as half of that week is free.
   */
  hasRoom(day: number, minutes: number): boolean {
    const weekday = (day + 3) % 7;
    const load = this.#facts.load.get(calendarDay(day)) ?? 0;
    if (this.isHoliday(day) || this.#exams.has(day) || this.#taken.has(day) || load >= FULL_DAY_MINUTES) return false;
    if (weekday >= SATURDAY && load > 0) return false;
    if (minutes >= LONG_MINUTES && weekday !== WEDNESDAY && weekday < SATURDAY) return false;
    return this.#fits(weekOf(day), minutes);
  }

  /** As hasRoom, for what stands there already: only a holiday or a week grown too full chases it. */
  mayStay(day: number, minutes: number): boolean {
    return !this.isHoliday(day) && this.#fits(weekOf(day), minutes, SLACK_MINUTES);
  }

  take(day: number, minutes: number): void {
    this.#taken.add(day);
    this.#ofWeek.set(weekOf(day), (this.#ofWeek.get(weekOf(day)) ?? 0) + minutes);
  }

  /** The first of these days with room; null when there is none. */
  firstWithRoom(days: Iterable<number>, minutes: number): number | null {
    for (const day of days) if (this.hasRoom(day, minutes)) return day;
    return null;
  }

  #fits(week: number, minutes: number, slack = 0): boolean {
    const { week_minutes } = this.#facts;
    const free = week_minutes - (this.#loadOfWeek.get(week) ?? 0) + slack;
    const used = this.#ofWeek.get(week) ?? 0;
    return used === 0 ? free > 0 && free >= Math.min(minutes, week_minutes / 2) : used + minutes <= free;
  }
}

/** The Monday of a day. */
export function weekOf(day: number): number {
  return day - ((day + 3) % 7);
}

/** How far before the day wished a milestone goes before it is tried after it. */
const NEAR_DAYS = 28;

/**
 * The days before the épreuve and not before `from`, the most fitting first: back from the day wished for four weeks, on
 * from it for half of what separates it from the épreuve, then further back, then the last days.
 */
export function* daysAround(wished: number, from: number, exam: number): Generator<number> {
  const first = Math.min(wished, exam - 1);
  const near = Math.max(from, first - NEAR_DAYS);
  const half = first + Math.floor((exam - first) / 2);
  for (let day = first; day >= near; day -= 1) yield day;
  for (let day = Math.max(first + 1, from); day < half; day += 1) yield day;
  for (let day = near - 1; day >= from; day -= 1) yield day;
  for (let day = Math.max(half, first + 1, from); day < exam; day += 1) yield day;
}
