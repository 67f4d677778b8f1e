import { randomInt } from 'node:crypto';
import type { DrawnExercise } from '@nexus/content/library';
import {
  CampusError,
  type CodeTest,
  competenceOf,
  type Exercise,
  type GetExerciseInput,
  type Hint,
  type HintInput,
  type Solution,
  type SolutionInput,
} from '@nexus/contracts';
import { isClosed, isMarked } from '@nexus/domain';
import type { Caller, Campus } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { htmlOf, lastSeed, openExercise } from './open-exercise.ts';
import { refuseInEvaluation } from './refuse-in-evaluation.ts';

const keyAt = (index: number) => String.fromCharCode('a'.charCodeAt(0) + index);

/**
 * An exercise to do, without anything of its answer.
 *
 * @throws EXERCISE_NOT_FOUND.
 */
export async function getExercise(
  caller: Caller,
  { item_id, seed = randomInt(lastSeed) }: GetExerciseInput,
): Promise<Exercise> {
  return await exerciseView(caller, await openExercise(caller, item_id, seed));
}

/** An exercise as one meets it: nothing of its answer leaves. */
export async function exerciseView(
  campus: Campus,
  { item, seed, shown, has_variants }: DrawnExercise,
): Promise<Exercise> {
  const options = 'options' in item ? item.options : [];
  const lines = 'lines' in item ? item.lines : [];
  return {
    item_id: item.id,
    seed,
    code: competenceOf(item),
    type: item.type,
    difficulty: item.difficulty,
    statement: await htmlOf(item.statement),
    hint_count: item.hints.length,
    has_variants,
    ...(options.length > 0
      ? {
          options: await Promise.all(
            shown.map(async (place, index) => ({ key: keyAt(index), html: await htmlOf(options[place]?.text ?? '') })),
          ),
        }
      : {}),
    ...(item.type === 'order'
      ? {
          code_lines: item.code,
          lines: await Promise.all(
            shown.map(async (place, index) => {
              const text = lines[place] ?? '';
              return { key: keyAt(index), text, html: await htmlOf(text) };
            }),
          ),
        }
      : {}),
    ...(item.type === 'code' || item.type === 'sql' ? { starter: item.starter } : {}),
    ...(item.type === 'code' ? { examples: item.tests.filter(({ hidden }) => !hidden).map(exampleOf) } : {}),
    ...(item.type === 'sql' ? { tables: (await (await libraryOf(campus)).sqlBase(item.base)).tables } : {}),
    ...(item.type === 'number' && item.unit !== undefined ? { unit: item.unit } : {}),
  };
}

function exampleOf({ before, call, value, prints, raises }: CodeTest) {
  const gives = prints === undefined ? (value ?? `une erreur ${raises}`) : `affiche ${prints.trimEnd()}`;
  return { call: before === undefined ? call : `${before.trimEnd()}\n${call}`, gives };
}

/**
 * The solution of an open answer, to compare with one's own work; to who follows pupils, that of a program too.
 *
 * @throws EXERCISE_NOT_FOUND; SOLUTION_AFTER_ANSWER what is marked is answered first;
 *   EXERCISE_IN_EVALUATION.
 */
export async function getSolution(caller: Caller, { item_id, seed }: SolutionInput): Promise<Solution> {
  const { item } = await openExercise(caller, item_id, seed);
  await refuseInEvaluation(caller, item_id);
  const isProgram = isMarked(item) && !isClosed(item);
  if (item.type !== 'open' && !(isProgram && caller.actor.role !== 'student'))
    throw new CampusError('SOLUTION_AFTER_ANSWER');
  return {
    html: await htmlOf(item.solution),
    rubric: item.type === 'open' ? item.rubric.map(({ points, criterion }) => ({ points, criterion })) : [],
  };
}

/**
 * A hint, by its number from 1.
 *
 * @throws EXERCISE_NOT_FOUND no such exercise, or it has fewer hints; EXERCISE_IN_EVALUATION.
 */
export async function getHint(caller: Caller, { item_id, seed, number }: HintInput): Promise<Hint> {
  const { item } = await openExercise(caller, item_id, seed);
  await refuseInEvaluation(caller, item_id);
  const hint = item.hints[number - 1];
  if (hint === undefined) throw new CampusError('EXERCISE_NOT_FOUND');
  return { number, html: await htmlOf(hint) };
}
