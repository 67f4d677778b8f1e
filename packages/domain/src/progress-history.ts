import { calendarDay, dayNumber } from './days.ts';
import { isAcquired, subjectProgress, toBasisPoints } from './mastery.ts';

/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

/** The Monday of the week a calendar day is in. */
export function mondayOf(day: string): string {
  const number = dayNumber(day);
  return calendarDay(number - ((((number - FIRST_MONDAY) % 7) + 7) % 7));
}

/** The Mondays from the week of one day to the week of another, both included; none when the second comes before. */
export function weeksBetween(from: string, to: string): string[] {
  const [first, last] = [dayNumber(mondayOf(from)), dayNumber(mondayOf(to))];
  return Array.from({ length: Math.max(0, (last - first) / 7 + 1) }, (_, index) => calendarDay(first + 7 * index));
}

/** What a week left of a competence. */
export interface WeekOfCompetence {
  code: string;
  /** Its Monday. */
  week: string;
  /** Mastery after the last evidence of the week, in [0, 1]. */
  score: number;
  /** Pieces of evidence in the week, ≥ 1. */
  evidence: number;
}

export interface ProgressPoint {
  progress: number;
  coverage: number;
  met: number;
  evidence: number;
}

export interface ProgressMove {
  week: string;
  code: string;
  /** Null: met for the first time. */
  from: number | null;
  to: number;
  evidence: number;
}

/**
 * Progress in a subject at the end of each week, and what moved it. The state of a competence is what its last evidence left,
 * that of weeks before the first included; progress and coverage are then those of subjectProgress() (DOMAIN, Figures).
 *
 * @param codes the competences of its programme; evidence of others is left out.
 * @param weeks Mondays, in order.
 * @param known in any order, one a competence and week.
 * @returns a point a week; the moves of the latest week first, in each the largest first.
 */
export function progressHistory(
  codes: readonly string[],
  weeks: readonly string[],
  known: readonly WeekOfCompetence[],
): { points: ProgressPoint[]; moves: ProgressMove[] } {
  const listed = new Set(codes);
  const [first = ''] = weeks;
  const mastery = new Map<string, number>();
  const byWeek = new Map<string, WeekOfCompetence[]>();
  for (const one of known.toSorted((a, b) => a.week.localeCompare(b.week))) {
    if (!listed.has(one.code)) continue;
    if (one.week < first) mastery.set(one.code, one.score);
    else byWeek.set(one.week, [...(byWeek.get(one.week) ?? []), one]);
  }
  const moves: ProgressMove[][] = [];
  const points = weeks.map((week): ProgressPoint => {
    const here = byWeek.get(week) ?? [];
    moves.push(
      here
        .map(({ code, score, evidence }) => ({ week, code, from: mastery.get(code) ?? null, to: score, evidence }))
        .sort(
          (a, b) => Math.abs(b.to - (b.from ?? 0)) - Math.abs(a.to - (a.from ?? 0)) || a.code.localeCompare(b.code),
        ),
    );
    for (const { code, score } of here) mastery.set(code, score);
    const scores = [...mastery.values()];
    return {
      ...subjectProgress({
        score_sum_bp: scores.reduce((sum, score) => sum + toBasisPoints(score), 0),
        acquired_count: scores.filter(isAcquired).length,
        competence_count: codes.length,
      }),
      met: scores.length,
      evidence: here.reduce((sum, { evidence }) => sum + evidence, 0),
    };
  });
  return { points, moves: moves.reverse().flat() };
}
