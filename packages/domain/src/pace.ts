import { dayNumber } from './days.ts';
import { clamp } from './numbers.ts';

/**
 * The « repère » beside « Programme maîtrisé »: the share of the programme to have mastered by `today` to finish it at the
 * end of May, in [0, 1]; linear from the first day of the school year, 0 before, 1 after the end.
 *
 * @param school_year_start first day, see schoolYearStart(): '2026-09-01'.
 * @param end last day; by default the 31 May that follows.
 * @throws RangeError when one of them is not a calendar day, or the end is not after the start.
 * @source a convention (the written exams are in June), not an official rule.
 */
export function expectedProgress(
  today: string,
  school_year_start: string,
  end = `${Number(school_year_start.slice(0, 4)) + 1}-05-31`,
): number {
  const start = dayNumber(school_year_start);
  const length = dayNumber(end) - start;
  if (length <= 0) throw new RangeError(`${end} is not after ${school_year_start}`);
  return clamp((dayNumber(today) - start) / length, 0, 1);
}
