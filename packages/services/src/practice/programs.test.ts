import { fileURLToPath } from 'node:url';
import type { ExerciseResponse } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { initialMastery, updateMastery } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addCoach, addPupil, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { answerExercise, getExercise, getSolution, getTests, listAnswers } from './index.ts';

const onRolledBackCampus = useRolledBackCampus();
/** With the small course of the tests: its exercises never change. */
const campusTest = (name: string, body: (campus: TestCampus) => Promise<void>) =>
  onRolledBackCampus(name, (campus) =>
    body(Object.assign(campus, { courses_folder: fileURLToPath(new URL('../../test/courses', import.meta.url)) })),
  );

const [code, query, removal] = ['NSI-P-BASE-01-6', 'NSI-P-BASE-01-7', 'NSI-P-BASE-01-8'];
const source = 'def double(n):\n    return n + n\n';

function answer({ caller }: TestPupil, response: ExerciseResponse, item_id = code, id = caller.newId()) {
  return answerExercise(caller, { id, item_id, seed: 1, response, hints: 0 });
}
const program = (passed: number, total = 4, own = source): ExerciseResponse => ({
  type: 'code',
  source: own,
  passed,
  total,
});

describe('what the page marks with', () => {
  campusTest('is the tests of a program, the hidden ones last, and nothing of its solution', async (campus) => {
    const { caller } = await addPupil(campus);
    const tests = await getTests(caller, { item_id: code, seed: 1 });
    expect(tests).toMatchObject({ type: 'code', total: 4, forbidden: ['sum'], base: null });
    expect(tests.tests.map(({ call, hidden }) => [call, hidden])).toEqual([
      ['double(2)', false],
      ['double(5)', false],
      ['double(0)', true],
      ['double(-3)', true],
    ]);
    expect(JSON.stringify(tests)).not.toContain('return 2 * n');
  });

  campusTest('is the base of a statement and the rows wanted, in the order that counts', async (campus) => {
    const { caller } = await addPupil(campus);
    const { total, base } = await getTests(caller, { item_id: query, seed: 1 });
    expect(total).toBe(1);
    expect(base).toMatchObject({
      columns: ['titre', 'duree'],
      rows: [
        ['La Marée', 118],
        ['Comète', 132],
      ],
      ordered: true,
      check: null,
    });
    expect(base?.script).toContain('CREATE TABLE film');
    expect(JSON.stringify(base)).not.toContain('WHERE');
  });

  campusTest('is what a change leaves, each on a fresh base', async (campus) => {
    const { caller } = await addPupil(campus);
    const { base } = await getTests(caller, { item_id: removal, seed: 1 });
    expect(base?.rows).toEqual([
      [1, 'Comète', 7.5],
      [3, 'La Marée', 8],
    ]);
    expect(base?.check).toContain('SELECT');
    expect((await getTests(caller, { item_id: query, seed: 1 })).base?.rows).toHaveLength(2);
  });

  campusTest('exists for programs alone; a base shows its tables beside the exercise', async (campus) => {
    const { caller } = await addPupil(campus);
    for (const item_id of ['NSI-P-BASE-01-1', 'NSI-P-BASE-01-4', 'NSI-P-BASE-09-1']) {
      await expect(getTests(caller, { item_id, seed: 1 })).rejects.toMatchObject({ reason: 'EXERCISE_NOT_FOUND' });
    }
    const { tables } = await getExercise(caller, { item_id: query, seed: 1 });
    expect(tables?.map(({ name, row_count }) => [name, row_count])).toEqual([
      ['salle', 1],
      ['film', 3],
    ]);
    expect(tables?.[1]?.columns).toContainEqual({ name: 'id_film', type: 'INTEGER', key: true, refers_to: null });
    expect(tables?.[1]?.columns).toContainEqual({ name: 'salle', type: 'TEXT', key: false, refers_to: 'salle' });
  });
});

describe('a program that was marked in the page', () => {
  campusTest(
    'is worth the share of its tests, moves the mastery once, and has its solution in time',
    async (campus) => {
      const lina = await addPupil(campus);
      const first = await answer(lina, program(3));
      const expected = updateMastery(initialMastery([]), { type: 'exercise', fraction: 0.75 });
      expect(first).toMatchObject({ right: false, fraction: 0.75, tries: 1, counted: true, solution: null });
      expect(first).toMatchObject({ mastery_before: null, mastery_after: expected });
      const second = await answer(lina, program(4));
      expect(second).toMatchObject({ right: true, tries: 2, counted: false, mastery_after: null });
      expect(second.solution).toContain('return 2 * n');
      const [row] = await campus.db.orm
        .select({ score: schema.progress.score })
        .from(schema.progress)
        .where(eq(schema.progress.student_id, lina.student_id));
      expect(row?.score).toBe(expected);
    },
  );

  campusTest('sent again when the network is back counts once', async (campus) => {
    const lina = await addPupil(campus);
    const id = campus.newId();
    const first = await answer(lina, { type: 'sql', source: 'SELECT 1', passed: 1, total: 1 }, query, id);
    expect(first).toMatchObject({ right: true, fraction: 1, counted: true });
    expect(await answer(lina, { type: 'sql', source: 'SELECT 1', passed: 1, total: 1 }, query, id)).toEqual(first);
    expect((await listAnswers(lina.caller, { limit: 20 })).answers).toHaveLength(1);
  });

  campusTest('says what its tests cannot have said: refused, and not counted', async (campus) => {
    const lina = await addPupil(campus);
    const refused: [string, ExerciseResponse][] = [
      [code, program(3, 3)],
      [code, program(5, 4)],
      [code, program(4, 4, '   \n')],
      [code, program(4, 4, 'def double(n):   \n    ...\n\n')],
      [code, { type: 'sql', source, passed: 1, total: 1 }],
      [query, { type: 'sql', source: 'SELECT 1', passed: 2, total: 2 }],
      ['NSI-P-BASE-01-1', program(4)],
    ];
    for (const [item_id, response] of refused) {
      await expect(answer(lina, response, item_id)).rejects.toMatchObject({ reason: 'ANSWER_UNREADABLE' });
    }
    expect((await listAnswers(lina.caller, { limit: 20 })).answers).toEqual([]);
  });

  campusTest('gives its solution at once to who follows the pupil, not to the pupil', async (campus) => {
    const lina = await addPupil(campus);
    const coach = await addCoach(campus, lina.student_id);
    expect((await getSolution(coach, { item_id: code, seed: 1 })).html).toContain('return 2 * n');
    await expect(getSolution(lina.caller, { item_id: code, seed: 1 })).rejects.toMatchObject({
      reason: 'SOLUTION_AFTER_ANSWER',
    });
  });
});
