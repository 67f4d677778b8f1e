import type { EpreuveState, Track } from '@nexus/contracts';
import { dayNumber } from '../days.ts';
import type { ExamPlanItem } from './types.ts';

interface Dated extends Pick<ExamPlanItem, 'year' | 'scheduled_at' | 'window_start' | 'window_end'> {
  /** Out of 20; null when there is none yet. */
  mark: number | null;
}

/**
 * Where an épreuve stands on a day. Behind: it has its mark, its last day has passed, or it belongs to a year that is
 * over. Current: its window is open, or its year of contrôle continu.
 *
 * @param today the pupil's own day, 'YYYY-MM-DD'.
 * @returns days_left: to its day, or to the first it may fall on; null when it is not to come, or nothing is known.
 */
export function epreuveState(
  { year, scheduled_at, window_start, window_end, mark }: Dated,
  { track, today }: { track: Track; today: string },
): { state: EpreuveState; days_left: number | null } {
  const first = scheduled_at ?? window_start;
  const last = scheduled_at ?? window_end;
  const isYearOver = year === 'Premiere' && track === 'Terminale';
  if (mark !== null || (last === null ? isYearOver : last < today)) return { state: 'behind', days_left: null };
  if (first === null) return { state: 'to_come', days_left: null };
  const days = dayNumber(first) - dayNumber(today);
  return days <= 0 && scheduled_at === null
    ? { state: 'current', days_left: null }
    : { state: 'to_come', days_left: days };
}
