import type { Course } from '@nexus/contracts';
import { duration } from '#lib/format.ts';
import { countOf } from '#lib/words/words.ts';

/** « 1 h 05, 3 sections, 17 exercices ». */
export function sizeOf({
  minutes,
  codes,
  exercise_count,
}: Pick<Course, 'minutes' | 'codes' | 'exercise_count'>): string {
  return [duration(minutes), countOf(codes.length, 'section'), countOf(exercise_count, 'exercice')].join(', ');
}
