import { schema } from '@nexus/db';
import { isAcquired } from '@nexus/domain';
import { expect } from 'vitest';
import { addCoach, addPupil, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { setMastery } from '../../test/progress.ts';
import { getDashboardOverview, getDashboardProgression } from './index.ts';

const campusTest = useRolledBackCampus();

const met = (campus: TestCampus, { student_id }: TestPupil, code: string, score: number) =>
  setMastery(campus, student_id, code, score);

campusTest('says of each competence how well, since when, and when to revise it', async (campus) => {
  const lina = await addPupil(campus);
  await met(campus, lina, 'NSI-P-BASE-01', 0.8);
  await met(campus, lina, 'NSI-P-BASE-02', 0.3);
  const read = async () => (await getDashboardProgression(lina.caller, { subject: 'NSI' })).subjects;
  const [nsi, ...others] = await read();
  expect(others).toEqual([]);
  expect(nsi).toMatchObject({ subject: 'NSI', met: 2, due: 0 });
  const base = nsi?.chapters.find(({ code }) => code === 'NSI-P-BASE');
  expect(base).toMatchObject({ label: expect.stringContaining('types et valeurs de base'), met: 2, total: 7 });
  expect(base?.progress).toBeCloseTo(1.1 / 7, 4);
  expect(base?.coverage).toBeCloseTo(1 / 7, 6);
  const [first, second, third] = base?.competences ?? [];
  expect(first).toMatchObject({ code: 'NSI-P-BASE-01', score: 0.8, is_due: false, prerequisites: [] });
  expect(second).toMatchObject({ score: 0.3, prerequisites: ['NSI-P-BASE-01'] });
  expect(third).toMatchObject({ score: null, last_at: null, due_at: null, is_due: false });
  expect(Date.parse(first?.due_at ?? '')).toBeGreaterThan(Date.parse(second?.due_at ?? ''));

  campus.clock = new Date(Date.parse(second?.due_at ?? '') + 1);
  const [later] = await read();
  expect(later).toMatchObject({ due: 1, met: 2 });
});

campusTest('its figures are those of the Synthèse, and of what is below them', async (campus) => {
  const lina = await addPupil(campus);
  for (const [index, code] of ['NSI-P-BASE-01', 'NSI-P-ALGO-01', 'NSI-P-LANG-03'].entries())
    await met(campus, lina, code, 0.25 + index * 0.3);
  const { subjects } = await getDashboardProgression(lina.caller, {});
  const { progress } = await getDashboardOverview(lina.caller, {});
  expect(subjects.map(({ subject, progress }) => [subject, progress])).toEqual(
    progress.subjects.map(({ subject, progress }) => [subject, progress]),
  );
  for (const { chapters, total, met, due, coverage } of subjects) {
    const all = chapters.flatMap(({ competences }) => competences);
    expect([total, met, due]).toEqual([
      all.length,
      all.filter(({ score }) => score !== null).length,
      all.filter(({ is_due }) => is_due).length,
    ]);
    expect(coverage).toBeCloseTo(all.filter(({ score }) => score !== null && isAcquired(score)).length / total, 9);
  }
});

campusTest('is of the level of the pupil alone, and of nobody to whom they are nothing', async (campus) => {
  const [lina, adam] = [await addPupil(campus), await addPupil(campus, { track: 'Terminale' })];
  const coach = await addCoach(campus, lina.student_id);
  const codes = async (caller: typeof coach, student_id: string) =>
    (await getDashboardProgression(caller, { student_id })).subjects.flatMap(({ chapters }) =>
      chapters.flatMap(({ competences }) => competences.map(({ code }) => code)),
    );
  expect((await codes(coach, lina.student_id)).every((code) => /^[A-Z]+-P-/.test(code))).toBe(true);
  expect((await codes(adam.caller, adam.student_id)).every((code) => /^[A-Z]+-T-/.test(code))).toBe(true);
  await expect(codes(coach, adam.student_id)).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
  expect(await campus.db.orm.select().from(schema.progress)).toEqual([]);
});

campusTest('names what to learn next in each subject, and the subject that presses most', async (campus) => {
  const lina = await addPupil(campus);
  const read = () => getDashboardProgression(lina.caller, {});
  const next = async (of: string) => (await read()).subjects.find(({ subject }) => subject === of)?.next;
  expect(await next('NSI')).toMatchObject({ code: 'NSI-P-LANG-01', kind: 'learn' });
  await met(campus, lina, 'NSI-P-LANG-01', 0.8);
  const after = await next('NSI');
  expect(after?.code).not.toBe('NSI-P-LANG-01');
  const { progress } = await getDashboardOverview(lina.caller, {});
  expect(progress.subjects.find(({ subject }) => subject === 'NSI')?.next?.code).toBe(after?.code);
  // As heavy as maths, and begun: what is not begun presses more.
  await met(campus, lina, after?.code ?? '', 0.6);
  expect((await read()).next_subject).toBe('MATHS');
});

campusTest('a Terminale sees below it what the year before taught, out of its figures', async (campus) => {
  const adam = await addPupil(campus, { track: 'Terminale' });
  await met(campus, adam, 'NSI-P-BASE-01', 0.8);
  const [nsi] = (await getDashboardProgression(adam.caller, { subject: 'NSI' })).subjects;
  expect(nsi).toMatchObject({ met: 0, total: 38, progress: 0 });
  expect(nsi?.earlier).toHaveLength(52);
  expect(nsi?.earlier.find(({ code }) => code === 'NSI-P-BASE-01')).toMatchObject({ score: 0.8 });
  const known = new Set(
    [...(nsi?.earlier ?? []), ...(nsi?.chapters.flatMap(({ competences }) => competences) ?? [])].map(
      ({ code }) => code,
    ),
  );
  const edges = nsi?.chapters.flatMap(({ competences }) => competences.flatMap(({ prerequisites }) => prerequisites));
  expect(edges?.every((code) => known.has(code))).toBe(true);
  const lina = await addPupil(campus);
  expect((await getDashboardProgression(lina.caller, {})).subjects.every(({ earlier }) => earlier.length === 0)).toBe(
    true,
  );
});
