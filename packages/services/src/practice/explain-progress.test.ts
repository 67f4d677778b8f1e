import { fileURLToPath } from 'node:url';
import type { ExerciseResponse } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { initialMastery, updateMastery } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { addCoach, addParent, addPupil, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { setMastery } from '../../test/progress.ts';
import { answerExercise, explainProgress } from './index.ts';

const onRolledBackCampus = useRolledBackCampus();
/** With the small course of the tests: its exercises never change. */
const campusTest = (name: string, body: (campus: TestCampus) => Promise<void>) =>
  onRolledBackCampus(name, (campus) =>
    body(Object.assign(campus, { courses_folder: fileURLToPath(new URL('../../test/courses', import.meta.url)) })),
  );

async function pupilAtWork(campus: TestCampus) {
  const pupil = await addPupil(campus);
  const answer = (item_id: string, response: ExerciseResponse, { seed = 1, hints = 0 } = {}) => {
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    return answerExercise(pupil.caller, { id: campus.newId(), item_id, seed, response, hints });
  };
  const explain = (code: string, limit = 20) => explainProgress(pupil.caller, { code, limit });
  return { ...pupil, answer, explain };
}

campusTest('the mastery of each competence is computed again from the evidence listed', async (campus) => {
  const { answer, explain, student_id } = await pupilAtWork(campus);
  await answer('NSI-P-BASE-01-1', { type: 'number', text: '5' }, { hints: 1 });
  await answer('NSI-P-BASE-01-1', { type: 'number', text: '7' });
  await answer('NSI-P-BASE-01-2', { type: 'choice', key: 'a' });
  await answer('NSI-P-BASE-02-1', { type: 'text', text: '101' });
  for (const seed of [1, 2, 3]) await answer('NSI-P-BASE-01-5', { type: 'number', text: '9' }, { seed });
  const stored = await campus.db.orm.select().from(schema.progress).where(eq(schema.progress.student_id, student_id));
  expect(stored).toHaveLength(2);
  for (const { competence_code, score } of stored) {
    const { evidence, start, total, ...told } = await explain(competence_code);
    expect(evidence).toHaveLength(total);
    const prior = initialMastery((start?.prerequisites ?? []).map(({ mastery }) => mastery));
    expect(start?.mastery).toBe(prior);
    let mastery = prior;
    for (const { step, before, after, place } of evidence.toReversed()) {
      if (step === null) throw new Error('nothing here is older than its evidence');
      expect(before).toBe(place === 1 ? null : mastery);
      expect(step.prior).toBe(mastery);
      mastery = updateMastery(mastery, step);
      expect(after).toBe(mastery);
    }
    expect(mastery).toBe(score);
    expect(told.score).toBe(score);
    expect(told.memory?.shown).toBe(score);
  }
});

campusTest('says what each answer was, with its hints, and what was started from', async (campus) => {
  const { answer, explain } = await pupilAtWork(campus);
  const first = await answer('NSI-P-BASE-01-1', { type: 'number', text: '5' }, { hints: 1 });
  await answer('NSI-P-BASE-02-1', { type: 'text', text: 'cinq' });
  const own = await explain('NSI-P-BASE-02');
  expect(own).toMatchObject({
    course_id: 'essai',
    total: 1,
    start: { prerequisites: [{ code: 'NSI-P-BASE-01', course_id: 'essai', mastery: first.mastery_after }] },
    evidence: [
      { place: 1, kind: 'Exercice', item_id: 'NSI-P-BASE-02-1', aside: false, step: { fraction: 0 }, before: null },
    ],
  });
  const other = await explain('NSI-P-BASE-01');
  expect(other.evidence).toMatchObject([
    { place: 2, item_id: 'NSI-P-BASE-02-1', aside: true, before: first.mastery_after },
    { place: 1, item_id: 'NSI-P-BASE-01-1', aside: false, hints: 1, step: { weight: 0.5 } },
  ]);
  expect(other.evidence[1]?.title).toMatch(/\S/);
  expect(await explain('NSI-P-BASE-01', 1)).toMatchObject({ total: 2, evidence: [{ place: 2 }] });
});

campusTest('of a change older than evidence, only what the journal knows', async (campus) => {
  const { student_id, explain, answer } = await pupilAtWork(campus);
  await setMastery(campus, student_id, 'NSI-P-BASE-01', 0.5);
  await answer('NSI-P-BASE-01-1', { type: 'number', text: '5' });
  const { evidence, start, score } = await explain('NSI-P-BASE-01');
  expect(start).toBeNull();
  expect(evidence).toMatchObject([
    { kind: 'Exercice', before: 0.5, after: score },
    { kind: 'Journal', step: null, title: null, before: null, after: 0.5 },
  ]);
});

campusTest('a competence never met has no evidence; one of no programme is not found', async (campus) => {
  const { explain } = await pupilAtWork(campus);
  expect(await explain('NSI-P-BASE-03')).toMatchObject({ score: null, memory: null, total: 0, evidence: [] });
  await expect(explain('NSI-P-BASE-99')).rejects.toMatchObject({ reason: 'COMPETENCE_NOT_FOUND' });
});

campusTest('is read by who follows the pupil, and by nobody else', async (campus) => {
  const { answer, student_id } = await pupilAtWork(campus);
  const other = await addPupil(campus);
  await answer('NSI-P-BASE-01-1', { type: 'number', text: '5' });
  const input = { student_id, code: 'NSI-P-BASE-01', limit: 20 };
  for (const caller of [await addCoach(campus, student_id), await addParent(campus, student_id)])
    expect(await explainProgress(caller, input)).toMatchObject({ total: 1, student: { id: student_id } });
  await expect(explainProgress(other.caller, input)).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
});
