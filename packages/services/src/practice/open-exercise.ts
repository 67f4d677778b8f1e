import type { DrawnExercise } from '@nexus/content/library';
import { CampusError } from '@nexus/contracts';
import type { Campus } from '../context.ts';
import { libraryOf } from '../courses/index.ts';

/** What a seed is drawn below. */
export const lastSeed = 2 ** 31 - 1;

/**
 * The exercise that a seed makes of an item of the bank. Those of the practical exam are met in their subject alone: before it
 * nobody, and never a parent, to whom no subject is shown.
 *
 * @throws EXERCISE_NOT_FOUND no item of this id in a course.
 */
export async function openExercise(campus: Campus, item_id: string, seed: number): Promise<DrawnExercise> {
  const library = await libraryOf(campus);
  const isOfExam = library.practicalSubjects.some(({ exercises }) => exercises.some(({ item }) => item.id === item_id));
  const exercise = isOfExam ? undefined : library.draw(item_id, seed);
  if (exercise === undefined) throw new CampusError('EXERCISE_NOT_FOUND');
  return exercise;
}

/** A text of an exercise as HTML; of one paragraph, what is inside it. */
export async function htmlOf(markdown: string): Promise<string> {
  const { render } = await import('@nexus/content/render');
  const html = render(markdown).trim();
  const [, inside] = /^<p>([\s\S]*)<\/p>$/.exec(html) ?? [];
  return inside !== undefined && !inside.includes('<p>') ? inside : html;
}
