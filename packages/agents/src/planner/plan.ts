import type { PlanWhy } from '@nexus/contracts';
import { calendarDay, dayNumber, taskWeight, toBasisPoints } from '@nexus/domain';
import type { EpreuveFact, KnownMilestone, Milestone, PlannerFacts } from './facts.ts';
import { Calendar, daysAround, LONG_MINUTES } from './place.ts';
import { milestoneCode, type Step, stepsFor } from './steps.ts';
import { milestoneLabel, milestoneReason } from './words.ts';

/** Thirty weeks: with less than that before an épreuve, what should have come early is drawn together. */
const WHOLE_SERIES_DAYS = 210;
/** An open task is left overdue this long before another day is found for it. */
const OVERDUE_DAYS = 7;
/** What was skipped is not asked for again sooner. */
const REST_DAYS = 7;
/** How much is left to acquire where Nexus has no programme to measure it on: as likely as not. */
const UNKNOWN_TO_ACQUIRE = 0.5;

export interface MilestonePlan {
  /** Those that stand, but for what a person has done, refused or fixed: that is left as it is. */
  milestones: Milestone[];
  /** Codes, by what becomes of them. */
  added: string[];
  moved: string[];
  removed: string[];
  /** Sorted; empty when nothing is added, moved or removed. */
  why: PlanWhy[];
}

interface Wanted {
  code: string;
  epreuve: EpreuveFact;
  step: Step;
  minutes: number;
  weight: number;
  known: KnownMilestone | undefined;
}

/**
 * The milestones that lead a pupil to each épreuve, counted back from its first possible day and spread over school days
 * in weeks they can carry. What stands already stays, unless there is a cause: its épreuve moved, its week filled or became
 * a holiday, it was skipped or left overdue. Run again on the same facts with its own plan known, it changes nothing.
 */
export function planMilestones(facts: PlannerFacts): MilestonePlan {
  const known = new Map(facts.known.map((one) => [one.code, one]));
  const wanted = facts.epreuves.flatMap((epreuve) => wantedFor(epreuve, known));
  const calendar = new Calendar(facts);
  const today = dayNumber(facts.today);
  const milestones: Milestone[] = [];
  const causes = new Map<string, PlanWhy>();
  const put = (one: Wanted, day: number, crowded = false) =>
    milestones.push(milestoneAt(one, calendarDay(day), crowded));

  const toPlace: Wanted[] = [];
  const byDay = (one: Wanted) => (one.known === undefined ? '' : one.known.day);
  for (const one of wanted.toSorted((a, b) => order(byDay(a), byDay(b)) || order(a.code, b.code))) {
    if (isSettled(one.known)) {
      if (one.known?.fixed && one.known.state !== 'done') calendar.take(dayNumber(one.known.day), one.minutes);
      continue;
    }
    if (one.step.kind === 'reminder') {
      const day = dayOfReminder(one, today);
      if (day !== null) put(one, day);
      if (one.known !== undefined && one.known.anchor !== one.epreuve.first_day) causes.set(one.code, 'exam_moved');
      continue;
    }
    const cause = causeToMove(one, facts.today, calendar);
    if (cause !== null) causes.set(one.code, cause);
    if (one.known === undefined || cause !== null) toPlace.push(one);
    else {
      const day = dayNumber(one.known.day);
      calendar.take(day, one.minutes);
      put(one, day);
    }
  }

  for (const one of toPlace.toSorted(byNeed)) {
    const { day, crowded } = placeFor(one, causes.get(one.code), today, calendar);
    if (day === null) continue;
    calendar.take(day, one.minutes);
    put(one, day, crowded);
  }
  return { milestones: milestones.sort((a, b) => order(a.day, b.day) || order(a.code, b.code)), ...changesIn() };

  function whyGone(code: string): PlanWhy {
    return (known.get(code)?.anchor ?? '') <= facts.today ? 'exam_passed' : 'exam_gone';
  }

  function changesIn(): Omit<MilestonePlan, 'milestones'> {
    const placed = new Set(milestones.map(({ code }) => code));
    const wantedCodes = new Set(wanted.map(({ code }) => code));
    const added = milestones.filter(({ code }) => !known.has(code)).map(({ code }) => code);
    const moved = milestones
      .filter(({ code, day }) => known.has(code) && known.get(code)?.day !== day)
      .map(({ code }) => code);
    const removed = facts.known
      .filter(({ code, state, fixed }) => !placed.has(code) && !fixed && state !== 'done')
      .filter(({ code, state }) => state !== 'refused' || !wantedCodes.has(code))
      .map(({ code }) => code);
    const why = new Set<PlanWhy>([
      ...(added.length > 0 ? (['new'] as const) : []),
      ...moved.map((code) => causes.get(code) ?? 'week_filled'),
      ...removed.map((code) => (wantedCodes.has(code) ? (causes.get(code) ?? 'overdue') : whyGone(code))),
    ]);
    return { added, moved, removed, why: [...why].sort() };
  }
}

/** What asks for an afternoon has the first choice of days, then what weighs most, then what is nearest to its épreuve. */
function byNeed(a: Wanted, b: Wanted): number {
  const isLong = ({ minutes }: Wanted) => (minutes >= LONG_MINUTES ? 1 : 0);
  return isLong(b) - isLong(a) || b.weight - a.weight || a.step.lead - b.step.lead || order(a.code, b.code);
}

function wantedFor(epreuve: EpreuveFact, known: ReadonlyMap<string, KnownMilestone>): Wanted[] {
  return stepsFor(epreuve).map((step) => {
    const code = milestoneCode(epreuve.key, step.name);
    const weight = taskWeight(milestoneFactors(epreuve));
    return { code, epreuve, step, minutes: step.minutes(epreuve) ?? 0, weight, known: known.get(code) };
  });
}

/** Done, refused, or put where it is by a person: it is theirs. */
function isSettled(known: KnownMilestone | undefined): boolean {
  return known !== undefined && (known.fixed || known.state === 'done' || known.state === 'refused');
}

function causeToMove({ known, epreuve, minutes }: Wanted, today: string, calendar: Calendar): PlanWhy | null {
  if (known === undefined) return 'new';
  const { anchor, day, state, skipped_on, crowded } = known;
  if (anchor !== epreuve.first_day) return 'exam_moved';
  if (skipped_on !== null && day < later(skipped_on, REST_DAYS)) return 'skipped';
  const late = dayNumber(today) - dayNumber(day);
  if (late > (state === 'open' ? OVERDUE_DAYS : 0)) return 'overdue';
  return crowded || !calendar.mayStay(dayNumber(day), minutes) ? 'week_filled' : null;
}

function placeFor(
  { known, epreuve, step, minutes }: Wanted,
  cause: PlanWhy | undefined,
  today: number,
  calendar: Calendar,
): { day: number | null; crowded: boolean } {
  const exam = dayNumber(epreuve.first_day);
  const stood = known === undefined ? null : dayNumber(known.day);
  const movedLater = cause === 'exam_moved' && known !== undefined && known.anchor < epreuve.first_day;
  const rested = known?.skipped_on == null ? 0 : dayNumber(known.skipped_on) + REST_DAYS;
  // An épreuve that comes later never draws nearer what leads to it.
  const from = Math.max(today + 1, rested, movedLater && stood !== null ? stood : 0);
  const wished = cause === 'week_filled' && stood !== null ? stood : exam - leadOf(step.lead, exam - today);
  const day = calendar.firstWithRoom(daysAround(wished, from, exam), minutes);
  if (day !== null) return { day, crowded: false };
  const inSchool = [...daysAround(wished, from, exam)].find((one) => !calendar.isHoliday(one));
  return { day: inSchool ?? null, crowded: true };
}

/**
 * Days before the épreuve at which a step falls, `left` days before it. With thirty weeks or more, its own lead; with
 * less, leads up to half of what is left stay and the longer ones are drawn into the other half, in the same order.
 */
function leadOf(lead: number, left: number): number {
  const half = left / 2;
  if (lead <= half || left >= WHOLE_SERIES_DAYS) return lead;
  return Math.round(half + ((lead - half) * (half - 1)) / (WHOLE_SERIES_DAYS - half));
}

/** A reminder keeps its distance to the épreuve, holidays or not; one that comes too late for it is for tomorrow. */
function dayOfReminder({ known, epreuve, step }: Wanted, today: number): number | null {
  const exam = dayNumber(epreuve.first_day);
  if (known?.anchor === epreuve.first_day) return dayNumber(known.day);
  const day = Math.max(exam - step.lead, today + 1);
  return day < exam ? day : null;
}

/** What the weight of a milestone's task is the product of: as the Coach agent's, for the whole of what the épreuve tests. */
export function milestoneFactors({
  subject_weight,
  mastery,
}: Pick<EpreuveFact, 'subject_weight' | 'mastery'>): Milestone['factors'] {
  return {
    exam_weight: subject_weight,
    to_acquire: mastery === null ? UNKNOWN_TO_ACQUIRE : (10_000 - toBasisPoints(mastery)) / 10_000,
    forgetting: 1,
  };
}

function milestoneAt({ code, epreuve, step, weight }: Wanted, day: string, crowded: boolean): Milestone {
  return {
    code,
    epreuve_key: epreuve.key,
    kind: step.kind,
    subject: epreuve.subject,
    year: epreuve.year,
    label: milestoneLabel(step, epreuve),
    reason: milestoneReason(epreuve, day, crowded),
    day,
    anchor: epreuve.first_day,
    minutes: step.minutes(epreuve),
    weight,
    factors: milestoneFactors(epreuve),
    certainty: epreuve.certainty,
  };
}

function later(day: string, days: number): string {
  return calendarDay(dayNumber(day) + days);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
