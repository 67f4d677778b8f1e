import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { ExerciseResponse } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { initialMastery, updateMastery } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addCoach, addParent, addPupil, eventsOf, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { rebuildSummaries } from '../projection/index.ts';
import { answerExercise, getExercise, getHint, getSolution, listAnswers } from './index.ts';

const onRolledBackCampus = useRolledBackCampus();
/** With the small course of the tests: its exercises never change. */
const campusTest = (name: string, body: (campus: TestCampus) => Promise<void>) =>
  onRolledBackCampus(name, (campus) =>
    body(Object.assign(campus, { courses_folder: fileURLToPath(new URL('../../test/courses', import.meta.url)) })),
  );

const base1 = 'NSI-P-BASE-01-1';
const number = (text: string): ExerciseResponse => ({ type: 'number', text });

function answer(
  { caller }: TestPupil,
  response: ExerciseResponse,
  { item_id = base1, seed = 1, hints = 0, id = caller.newId() } = {},
) {
  return answerExercise(caller, { id, item_id, seed, response, hints });
}

async function masteryOf({ db }: TestCampus, { student_id }: TestPupil) {
  const rows = await db.orm.select().from(schema.progress).where(eq(schema.progress.student_id, student_id));
  return Object.fromEntries(rows.map(({ competence_code, score }) => [competence_code, score]));
}

describe('an exercise', () => {
  campusTest('shows nothing of its answer, and the same seed is the same exercise', async (campus) => {
    const { caller } = await addPupil(campus);
    const exercise = await getExercise(caller, { item_id: 'NSI-P-BASE-01-2', seed: 12 });
    expect(await getExercise(caller, { item_id: 'NSI-P-BASE-01-2', seed: 12 })).toEqual(exercise);
    expect(exercise).toMatchObject({ code: 'NSI-P-BASE-01', type: 'choice', hint_count: 1, has_variants: false });
    expect(exercise.options?.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(exercise.options?.map(({ html }) => html).sort()).toEqual(['huit', 'sept', 'six']);
    expect(JSON.stringify(exercise)).not.toMatch(/right|why|plus petit|solution/);
    const seeds = await Promise.all(
      Array.from({ length: 30 }, (_, seed) => getExercise(caller, { item_id: 'NSI-P-BASE-01-2', seed })),
    );
    expect(new Set(seeds.map(({ options }) => options?.map(({ html }) => html).join())).size).toBe(6);
  });

  campusTest('never shows its lines in order', async (campus) => {
    const { caller } = await addPupil(campus);
    for (let seed = 0; seed < 60; seed++) {
      const { lines } = await getExercise(caller, { item_id: 'NSI-P-BASE-01-3', seed });
      expect(lines?.map(({ text }) => text)).not.toEqual(['un', 'deux', 'trois', 'quatre']);
    }
  });

  campusTest('gives its hints one by one', async (campus) => {
    const { caller } = await addPupil(campus);
    const hint = (number: number) => getHint(caller, { item_id: base1, seed: 1, number });
    expect(await hint(2)).toEqual({ number: 2, html: 'Ajoute 4 et 1.' });
    await expect(hint(3)).rejects.toMatchObject({ reason: 'EXERCISE_NOT_FOUND' });
    await expect(getExercise(caller, { item_id: 'NSI-P-BASE-09-1' })).rejects.toMatchObject({
      reason: 'EXERCISE_NOT_FOUND',
    });
  });
});

campusTest('the solution of what is not marked is given, of the others only once they are answered', async (campus) => {
  const { caller } = await addPupil(campus);
  expect(await getSolution(caller, { item_id: 'NSI-P-BASE-01-4', seed: 1 })).toEqual({
    html: 'Deux chiffres, des puissances de 2.',
    rubric: [
      { points: 1, criterion: 'Deux chiffres.' },
      { points: 1, criterion: 'Des puissances de 2.' },
    ],
  });
  await expect(getSolution(caller, { item_id: base1, seed: 1 })).rejects.toMatchObject({
    reason: 'SOLUTION_AFTER_ANSWER',
  });
});

describe('an answer', () => {
  campusTest('is corrected at once: the reason of the mistake, then the solution after another try', async (campus) => {
    const lina = await addPupil(campus);
    expect(await answer(lina, number('101'))).toMatchObject({
      right: false,
      fraction: 0,
      why: ['C’est écrit en <strong>base 2</strong>.'],
      solution: null,
      tries: 1,
      counted: true,
    });
    const second = await answer(lina, number('7'));
    expect(second).toMatchObject({ right: false, why: [], tries: 2, counted: false, mastery_after: null });
    expect(second.solution).toContain('<math');
    expect(await answer(lina, number('5'))).toMatchObject({ right: true, tries: 3, counted: false });
    // Without variants another seed is the same exercise.
    expect(await answer(lina, number('5'), { seed: 2 })).toMatchObject({ tries: 4, counted: false });
  });

  campusTest('moves the mastery by the rule, the first one alone, less with hints', async (campus) => {
    const lina = await addPupil(campus);
    const first = await answer(lina, number('5'));
    const expected = updateMastery(initialMastery([]), { type: 'short', fraction: 1 });
    expect(first).toMatchObject({ mastery_before: null, mastery_after: expected });
    await answer(lina, number('7'));
    expect(await masteryOf(campus, lina)).toEqual({ 'NSI-P-BASE-01': expected });

    const helped = await answer(lina, number('9'), { item_id: 'NSI-P-BASE-01-5', hints: 2 });
    const after = updateMastery(expected, { type: 'short', fraction: 1, weight: 0.25 });
    expect(helped).toMatchObject({ mastery_before: expected, mastery_after: after });

    // The other competence it exercises moves too, half as much; its own starts from its prerequisite.
    await answer(lina, { type: 'text', text: '101' }, { item_id: 'NSI-P-BASE-02-1' });
    expect(await masteryOf(campus, lina)).toEqual({
      'NSI-P-BASE-01': updateMastery(after, { type: 'short', fraction: 1, weight: 0.5 }),
      'NSI-P-BASE-02': updateMastery(initialMastery([after]), { type: 'short', fraction: 1 }),
    });
  });

  onRolledBackCampus('to what another seed has drawn already proves nothing more', async (campus) => {
    const lina = await addPupil(campus);
    const item_id = 'NSI-P-BASE-04-4';
    const library = await libraryOf(campus);
    const drawn = library.draw(item_id, 0)?.item;
    const others = Array.from({ length: 300 }, (_, seed) => seed + 1);
    const isSame = (seed: number) => isDeepStrictEqual(library.draw(item_id, seed)?.item, drawn);
    const same = others.find(isSame);
    const other = others.find((seed) => !isSame(seed));
    const say = (seed: number | undefined) => answer(lina, { type: 'text', text: 'x' }, { item_id, seed });
    expect(await say(0)).toMatchObject({ tries: 1, counted: true, solution: null });
    expect(await say(same)).toMatchObject({ tries: 2, counted: false, mastery_after: null });
    expect(await say(other)).toMatchObject({ tries: 1, counted: true });
  });

  campusTest(
    'counts in the day’s work and the streak, is journalled, and rebuilding finds no difference',
    async (campus) => {
      const lina = await addPupil(campus);
      await answer(lina, number('5'));
      await answer(lina, number('7'));
      const kinds = (await eventsOf(campus, lina.student_id)).filter((kind) => /EXERCISE|PROGRESS/.test(kind));
      expect(kinds.sort()).toEqual(['EXERCISE_ANSWERED', 'EXERCISE_ANSWERED', 'PROGRESS_UPDATED']);
      const [summary] = await campus.db.orm
        .select()
        .from(schema.studentSummaries)
        .where(eq(schema.studentSummaries.student_id, lina.student_id));
      expect(summary).toMatchObject({ streak_days: 1, last_active_day: '2026-11-18' });
      expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
      expect(campus.announced).toContain(lina.student_id);
    },
  );

  campusTest('sent twice counts once and is answered the same; its id is nobody else’s', async (campus) => {
    const [lina, adam] = [await addPupil(campus), await addPupil(campus)];
    const id = campus.newId();
    const first = await answer(lina, number('5'), { id });
    expect(await answer(lina, number('5'), { id })).toEqual(first);
    // Nor does its id serve to try other answers without their counting.
    expect(await answer(lina, number('101'), { id })).toEqual(first);
    expect((await listAnswers(lina.caller, { limit: 20 })).answers).toHaveLength(1);
    await expect(answer(adam, number('5'), { id })).rejects.toMatchObject({ reason: 'EXERCISE_NOT_FOUND' });
    await expect(answer(lina, number('5'), { id, seed: 9 })).rejects.toMatchObject({ reason: 'EXERCISE_NOT_FOUND' });
  });

  campusTest('that cannot be read is said and not counted', async (campus) => {
    const lina = await addPupil(campus);
    const unreadable: [string, ExerciseResponse][] = [
      [base1, number('cinq')],
      [base1, { type: 'text', text: '5' }],
      ['NSI-P-BASE-01-2', { type: 'choice', key: 'l' }],
      ['NSI-P-BASE-01-3', { type: 'order', keys: ['a', 'a', 'b', 'c'] }],
      // What the machine does not mark.
      ['NSI-P-BASE-01-4', { type: 'text', text: 'deux chiffres' }],
    ];
    for (const [item_id, response] of unreadable) {
      await expect(answer(lina, response, { item_id })).rejects.toMatchObject({ reason: 'ANSWER_UNREADABLE' });
    }
    expect((await listAnswers(lina.caller, { limit: 20 })).answers).toEqual([]);
  });

  campusTest('is the pupil’s alone to give; who follows them reads what it changed', async (campus) => {
    const [lina, other] = [await addPupil(campus), await addPupil(campus)];
    const [coach, parent] = [await addCoach(campus, lina.student_id), await addParent(campus, lina.student_id)];
    for (const caller of [coach, parent]) {
      await expect(
        answerExercise(caller, { id: campus.newId(), item_id: base1, seed: 1, response: number('5'), hints: 0 }),
      ).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    }
    await answer(lina, number('5'));
    await answer(lina, { type: 'text', text: '11' }, { item_id: 'NSI-P-BASE-02-1' });
    const read = (caller: Caller, code?: string) =>
      listAnswers(caller, { student_id: lina.student_id, code, limit: 20 }).then(({ answers }) => answers);
    expect(await read(parent)).toEqual(await read(coach));
    expect(await read(coach)).toMatchObject([
      { code: 'NSI-P-BASE-02', fraction: 0, counted: true },
      { code: 'NSI-P-BASE-01', fraction: 1, counted: true, mastery_before: null },
    ]);
    expect(await read(coach, 'NSI-P-BASE-01')).toHaveLength(1);
    await expect(read(other.caller)).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
  });
});
