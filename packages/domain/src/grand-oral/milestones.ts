import type { OralMilestone, OralMilestoneCode, OralStage, SchoolHoliday } from '@nexus/contracts';
import { calendarDay, dayNumber } from '../days.ts';

/** What tells how far a pupil's Grand oral has come. */
export interface OralProgress {
  questions: readonly {
    stage: OralStage;
    /** Whether anything is written of the idea or of the sentence. */
    has_idea: boolean;
    plan_parts: number;
    sources: number;
  }[];
  /** Finished ones. */
  rehearsals: number;
}

interface Step {
  code: OralMilestoneCode;
  /** Of the way from today to the épreuve, in (0, 1): proportions of the pedagogical timeline, a convention of ours. */
  at: number;
  done(progress: OralProgress): boolean;
}

const both = (progress: OralProgress, test: (question: OralProgress['questions'][number]) => boolean) =>
  progress.questions.filter(test).length >= 2;

/** In the order one meets them. « Validée » comes before the fifth rehearsal: sheets are signed in May. */
const steps: readonly Step[] = [
  { code: 'ideas', at: 0.1, done: (progress) => both(progress, ({ has_idea }) => has_idea) },
  { code: 'wording', at: 0.25, done: (progress) => both(progress, ({ stage }) => stage !== 'Idée') },
  {
    code: 'plan',
    at: 0.45,
    done: (progress) => both(progress, ({ plan_parts, sources }) => plan_parts >= 2 && sources >= 1),
  },
  { code: 'first', at: 0.6, done: ({ rehearsals }) => rehearsals >= 1 },
  { code: 'signed', at: 0.8, done: (progress) => both(progress, ({ stage }) => stage === 'Validée') },
  { code: 'fifth', at: 0.95, done: ({ rehearsals }) => rehearsals >= 5 },
];

/**
 * The milestones with the day each is to be reached by. Those left are spread over the school days left before the épreuve:
 * counted from the day the pupil began, so that a date stays what it was; counted again from today once one is past.
 *
 * @param began the day the first thing was written, or today; ≤ today.
 * @param last the day before the épreuve's window opens. Already past: everything is due that day.
 * @param holidays of every zone: a day that is a holiday anywhere bears no milestone, as a pupil's zone is not asked.
 * @throws RangeError a day that is none.
 */
export function oralMilestones(
  progress: OralProgress,
  { began, today, last, holidays }: { began: string; today: string; last: string; holidays: readonly SchoolHoliday[] },
): OralMilestone[] {
  const asPlanned = spread(progress, began, last, holidays);
  const late = asPlanned.some(({ done, by }) => !done && by < today);
  return late ? spread(progress, today, last, holidays) : asPlanned;
}

function spread(
  progress: OralProgress,
  from: string,
  last: string,
  holidays: readonly SchoolHoliday[],
): OralMilestone[] {
  const days = schoolDays(from, last, holidays);
  return steps.map(({ code, at, done }) => ({
    code,
    done: done(progress),
    by: days[Math.min(days.length - 1, Math.floor(at * days.length))] ?? last,
  }));
}

/** Days of class from one day to another, both included: neither a holiday anywhere, nor a Saturday or a Sunday. */
function schoolDays(from: string, to: string, holidays: readonly SchoolHoliday[]): string[] {
  const days: string[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    // Day 0, 1 January 1970, was a Thursday.
    const weekday = (day + 4) % 7;
    const name = calendarDay(day);
    const free = holidays.some(({ start, end }) => start <= name && (end === null || name <= end));
    if (weekday !== 0 && weekday !== 6 && !free) days.push(name);
  }
  return days;
}
