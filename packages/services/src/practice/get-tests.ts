import { CampusError, type ExerciseTests, type Item, type TestsInput } from '@nexus/contracts';
import { testCountOf } from '@nexus/domain';
import type { Caller, Campus } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { openExercise } from './open-exercise.ts';

/**
 * What the page needs to mark a program or a statement of SQL by itself: the tests, the hidden ones after those that are
 * shown, or the database and the rows wanted. Neither the model nor the solution leaves the server.
 *
 * @throws EXERCISE_NOT_FOUND no such exercise, or one that no test marks.
 */
export async function getTests(caller: Caller, { item_id, seed }: TestsInput): Promise<ExerciseTests> {
  const { item } = await openExercise(caller, item_id, seed);
  return await testsOf(caller, item);
}

/** @throws EXERCISE_NOT_FOUND one that no test marks. */
export async function testsOf(campus: Campus, item: Item): Promise<ExerciseTests> {
  if (item.type !== 'code' && item.type !== 'sql') throw new CampusError('EXERCISE_NOT_FOUND');
  const common = { type: item.type, total: testCountOf(item) };
  if (item.type === 'code') {
    const tests = item.tests.toSorted((one, other) => Number(one.hidden) - Number(other.hidden));
    return { ...common, tests, forbidden: item.forbidden, base: null };
  }
  const { script, answer } = await (await libraryOf(campus)).sqlBase(item.base);
  const { ordered, check } = item;
  return {
    ...common,
    tests: [],
    forbidden: [],
    base: { script, ...answer(item.model, check), ordered, check: check ?? null },
  };
}
