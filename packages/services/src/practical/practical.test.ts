import type { SubmitPracticalInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { initialMastery, updateMastery } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { answerExercise, getExercise, getHint, getSolution, getTests, listAnswers } from '../practice/index.ts';
import { rebuildSummaries } from '../projection/index.ts';
import { getPracticalSubject, listPractical, listPracticalAttempts, submitPractical } from './index.ts';

const campusTest = useRolledBackCampus();

const terminale = { track: 'Terminale', specialities: ['NSI', 'MATHS', 'PC'] } as const;
const addLina = (campus: TestCampus) => addPupil(campus, { ...terminale, specialities: [...terminale.specialities] });

const written = 'def f():\n    return 1\n';
/** Half an hour on the evening before the campus's Wednesday. */
function attempt(campus: TestCampus, changes: Partial<SubmitPracticalInput> = {}): SubmitPracticalInput {
  return {
    id: campus.newId(),
    subject_id: 'podium-et-tri-fusion',
    started_at: '2026-11-17T17:00:00.000Z',
    finished_at: '2026-11-17T17:30:00.000Z',
    exercises: [
      { item_id: 'NSI-P-ALGO-02-51', source: written, passed: 8, total: 8, ran: true },
      { item_id: 'NSI-T-ALGO-07-51', source: written, passed: 3, total: 7, ran: true },
    ],
    dialogue: null,
    ...changes,
  };
}
const dialogue = [
  { said: 'Quadratique et n log n.', met: [0, 1] },
  { said: '', met: [2] },
];
const attemptsOf = async ({ caller }: TestPupil) => (await listPracticalAttempts(caller, { limit: 20 })).attempts;

describe('the subjects', () => {
  campusTest('are for who follows NSI in Terminale, and say what the exam is', async (campus) => {
    const lina = await addLina(campus);
    const { student, rules, subjects } = await listPractical(lina.caller, {});
    expect(student).toEqual({ first_name: 'Lina', sits: true });
    expect(rules).toMatchObject({ session: 2027, minutes: 60, share: 0.25, certainty: 'official' });
    expect(rules.format).toContain('application à partir d’un document');
    expect(subjects.length).toBeGreaterThanOrEqual(8);
    expect(subjects.map(({ programs_max, dialogue_max }) => programs_max + dialogue_max)).toEqual(
      subjects.map(() => 20),
    );
    expect(subjects.find(({ id }) => id === 'lignes-de-bus')).toMatchObject({
      kind: 'deux-exercices',
      minutes: 60,
      attempts: 0,
      best: null,
      last_at: null,
    });

    const libre = await addPupil(campus, {
      ...{ track: 'Terminale', specialities: ['MATHS', 'NSI', 'PC'] },
      ...{ profile: 'CandidatLibre', ponctuelles_modality: 'A' },
    });
    expect((await listPractical(libre.caller, {})).student.sits).toBe(false);
    const dropped = await addPupil(campus, { track: 'Terminale', specialities: ['MATHS', 'PC', 'NSI'] });
    for (const { caller } of [dropped, await addPupil(campus)])
      await expect(listPractical(caller, {})).rejects.toMatchObject({ reason: 'PRACTICAL_NOT_CONCERNED' });
  });

  campusTest('come whole, shown tests first, but to a parent', async (campus) => {
    const lina = await addLina(campus);
    const subject = await getPracticalSubject(lina.caller, { subject_id: 'station-meteo' });
    expect(subject.document).toContain('<h2>La situation</h2>');
    expect(subject.exercises).toHaveLength(1);
    const hidden = subject.exercises[0]?.tests.map((one) => one.hidden) ?? [];
    expect(hidden.indexOf(true)).toBe(hidden.lastIndexOf(false) + 1);
    expect(subject.dialogue.map(({ rubric }) => rubric.length)).toEqual([3, 3]);
    await expect(getPracticalSubject(lina.caller, { subject_id: 'ailleurs' })).rejects.toMatchObject({
      reason: 'PRACTICAL_NOT_FOUND',
    });
    const parent = await addParent(campus, lina.student_id);
    await expect(getPracticalSubject(parent, { subject_id: 'station-meteo' })).rejects.toMatchObject({
      reason: 'NOT_ALLOWED',
    });
  });
});

campusTest('an exercise of a subject is met in its subject alone, by whatever door one tries', async (campus) => {
  const lina = await addLina(campus);
  const parent = await addParent(campus, lina.student_id);
  const coach = await addCoach(campus, lina.student_id);
  const exercise = { item_id: 'NSI-P-ALGO-02-51', seed: 0 };
  for (const caller of [lina.caller, parent, coach]) {
    for (const read of [getExercise, getTests, getSolution])
      await expect(read(caller, exercise)).rejects.toMatchObject({ reason: 'EXERCISE_NOT_FOUND' });
    await expect(getHint(caller, { ...exercise, number: 1 })).rejects.toMatchObject({ reason: 'EXERCISE_NOT_FOUND' });
  }
  const answer = { id: campus.newId(), ...exercise, hints: 0 };
  const response = { type: 'code' as const, source: written, passed: 8, total: 8 };
  await expect(answerExercise(lina.caller, { ...answer, response })).rejects.toMatchObject({
    reason: 'EXERCISE_NOT_FOUND',
  });
  const { exercises } = await submitPractical(lina.caller, attempt(campus));
  expect(exercises?.[0]?.moved).not.toBeNull();
});

describe('an attempt', () => {
  campusTest('is marked by its tests, then by the criteria; the list and the history say it', async (campus) => {
    const lina = await addLina(campus);
    const sent = attempt(campus);
    expect(await submitPractical(lina.caller, sent)).toMatchObject({
      title: 'Un podium sans trier, et le tri fusion',
      minutes: 30,
      overtime_minutes: 0,
      programs_points: 10,
      programs_max: 14,
      dialogue_points: null,
      exercises: [{ points: 7 }, { points: 3, passed: 3, total: 7 }],
      dialogue: null,
    });
    const done = await submitPractical(lina.caller, { ...sent, dialogue });
    expect(done).toMatchObject({ programs_points: 10, dialogue_points: 3, dialogue_max: 6 });
    expect(done.dialogue?.[0]).toMatchObject({ said: 'Quadratique et n log n.', points: 2, max: 3 });
    expect(done.dialogue?.[0]?.rubric.map(({ met }) => met)).toEqual([true, true, false]);
    expect(await attemptsOf(lina)).toEqual([done]);
    const { subjects } = await listPractical(lina.caller, {});
    expect(subjects.find(({ id }) => id === sent.subject_id)).toMatchObject({
      attempts: 1,
      best: { programs_points: 10, dialogue_points: 3 },
      last_at: '2026-11-17T17:30:00.000Z',
    });
  });

  campusTest(
    'is evidence as an exercise is, the first one alone, and its hour counts on its own day',
    async (campus) => {
      const lina = await addLina(campus);
      const { exercises } = await submitPractical(lina.caller, attempt(campus));
      const after = updateMastery(initialMastery([null]), { type: 'exercise', fraction: 1 });
      expect(exercises?.[0]?.moved).toEqual({
        code: 'NSI-P-ALGO-02',
        label: 'Extremum et moyenne',
        before: null,
        after,
      });
      const again = await submitPractical(lina.caller, attempt(campus));
      expect(again.exercises?.map(({ moved }) => moved)).toEqual([null, null]);
      const { answers } = await listAnswers(lina.caller, { code: 'NSI-P-ALGO-02', limit: 20 });
      expect(answers.map(({ counted, fraction }) => ({ counted, fraction }))).toEqual([
        { counted: false, fraction: 1 },
        { counted: true, fraction: 1 },
      ]);
      const days = await campus.db.orm
        .select({ day: schema.activityDays.day, minutes: schema.activityDays.minutes })
        .from(schema.activityDays)
        .where(eq(schema.activityDays.student_id, lina.student_id));
      expect(days).toEqual([{ day: '2026-11-17', minutes: 60 }]);
      expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
    },
  );

  campusTest('that was not written, or did not run, has no points and is no evidence', async (campus) => {
    const lina = await addLina(campus);
    const { exercises } = await getPracticalSubject(lina.caller, { subject_id: 'podium-et-tri-fusion' });
    const [one, two] = attempt(campus).exercises;
    if (one === undefined || two === undefined) throw new Error('two exercises');
    const done = await submitPractical(
      lina.caller,
      attempt(campus, {
        exercises: [
          { ...one, source: '' },
          { ...two, source: `${exercises[1]?.starter}\n`, passed: 7 },
        ],
      }),
    );
    expect(done.programs_points).toBe(0);
    expect(done.exercises?.map(({ passed, moved }) => ({ passed, moved }))).toEqual([
      { passed: 0, moved: null },
      { passed: 0, moved: null },
    ]);
    const broken = await submitPractical(
      lina.caller,
      attempt(campus, {
        exercises: [
          { ...one, source: 'def', passed: 8, ran: false },
          { ...two, ran: false },
        ],
      }),
    );
    expect(broken).toMatchObject({ programs_points: 0, exercises: [{ passed: 0, source: 'def' }, { passed: 0 }] });
    expect((await listAnswers(lina.caller, { limit: 20 })).answers).toEqual([]);
  });

  campusTest(
    'sent twice counts once, a dialogue said is not said again, and the id is nobody else’s',
    async (campus) => {
      const [lina, adam] = [await addLina(campus), await addLina(campus)];
      const sent = attempt(campus, { dialogue });
      const first = await submitPractical(lina.caller, sent);
      const other = dialogue.map((reply) => ({ ...reply, met: [0, 1, 2] }));
      expect(await submitPractical(lina.caller, { ...sent, dialogue: other })).toEqual(first);
      expect(await attemptsOf(lina)).toHaveLength(1);
      expect((await listAnswers(lina.caller, { limit: 20 })).answers).toHaveLength(2);
      await expect(submitPractical(adam.caller, sent)).rejects.toMatchObject({ reason: 'PRACTICAL_NOT_FOUND' });
      const events = await campus.db.orm
        .select({ kind: schema.events.kind })
        .from(schema.events)
        .where(eq(schema.events.student_id, lina.student_id));
      const kinds = events.map(({ kind }) => kind).filter((kind) => kind.startsWith('PRACTICAL'));
      expect(kinds.sort()).toEqual(['PRACTICAL_DISCUSSED', 'PRACTICAL_DONE']);
    },
  );

  campusTest('past its time is said and kept; a clock ahead is brought back to now', async (campus) => {
    const lina = await addLina(campus);
    const late = await submitPractical(lina.caller, attempt(campus, { finished_at: '2026-11-17T18:10:00.000Z' }));
    expect(late).toMatchObject({ minutes: 70, overtime_minutes: 10, programs_points: 10 });
    const ahead = await submitPractical(
      lina.caller,
      attempt(campus, { started_at: '2026-12-01T10:00:00.000Z', finished_at: '2026-12-01T10:45:00.000Z' }),
    );
    expect(ahead).toMatchObject({ finished_at: '2026-11-18T11:00:00.000Z', minutes: 45 });
  });

  campusTest(
    'that says it is weeks old counts on the day it comes: days of work are not to be had afterwards',
    async (campus) => {
      const lina = await addLina(campus);
      for (let day = 1; day <= 30; day++) {
        const on = `2026-10-${String(day).padStart(2, '0')}`;
        await submitPractical(
          lina.caller,
          attempt(campus, { started_at: `${on}T10:00:00.000Z`, finished_at: `${on}T11:00:00.000Z` }),
        );
      }
      const days = await campus.db.orm.query.activityDays.findMany({
        where: (day, { eq }) => eq(day.student_id, lina.student_id),
      });
      expect(days.map(({ day }) => day)).toEqual(['2026-11-18']);
    },
  );

  campusTest('with other exercises, tests or criteria than its subject’s is refused by name', async (campus) => {
    const lina = await addLina(campus);
    const [one, two] = attempt(campus).exercises;
    if (one === undefined || two === undefined) throw new Error('two exercises');
    const refused: [Partial<SubmitPracticalInput>, (string | number)[]][] = [
      [{ exercises: [one] }, ['exercises']],
      [{ exercises: [two, one] }, ['exercises', 0, 'item_id']],
      [{ exercises: [one, { ...two, total: 6 }] }, ['exercises', 1, 'total']],
      [{ dialogue: [...dialogue.slice(0, 1), { said: '', met: [3] }] }, ['dialogue', 1, 'met']],
    ];
    for (const [changes, path] of refused) {
      await expect(submitPractical(lina.caller, attempt(campus, changes))).rejects.toMatchObject({
        reason: 'ANSWER_UNREADABLE',
        issues: [{ path }],
      });
    }
    expect(await attemptsOf(lina)).toEqual([]);
  });

  campusTest('is read whole by the coach, in its points by the parent, by nobody else', async (campus) => {
    const [lina, other] = [await addLina(campus), await addLina(campus)];
    await submitPractical(lina.caller, attempt(campus, { dialogue }));
    const of = { student_id: lina.student_id, limit: 20 };
    const [coach, parent] = [await addCoach(campus, lina.student_id), await addParent(campus, lina.student_id)];
    const own = await attemptsOf(lina);
    for (const caller of [coach, await addAdmin(campus)])
      expect((await listPracticalAttempts(caller, of)).attempts).toEqual(own);
    const { attempts } = await listPracticalAttempts(parent, of);
    expect(attempts).toEqual(own.map((one) => ({ ...one, exercises: null, dialogue: null })));
    for (const caller of [other.caller, await addCoach(campus), await addParent(campus, other.student_id)])
      await expect(listPracticalAttempts(caller, of)).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
    for (const caller of [coach, parent])
      await expect(submitPractical(caller, attempt(campus))).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
  });
});
