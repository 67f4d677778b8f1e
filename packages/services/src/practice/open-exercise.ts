import type { DrawnExercise } from '@nexus/content/library';
import { CampusError } from '@nexus/contracts';
import type { Campus } from '../context.ts';
import { libraryOf } from '../courses/index.ts';

/** What a seed is drawn below. */
export const lastSeed = 2 ** 31 - 1;

/**
 * The exercise that a seed makes of an item of the bank.
 *
 * @throws EXERCISE_NOT_FOUND no item of this id.
 */
export async function openExercise(campus: Campus, item_id: string, seed: number): Promise<DrawnExercise> {
  const exercise = (await libraryOf(campus)).draw(item_id, seed);
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
