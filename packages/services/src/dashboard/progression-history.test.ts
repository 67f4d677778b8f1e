import { expect } from 'vitest';
import { addCoach, addParent, addPupil, addTask, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { setMastery } from '../../test/progress.ts';
import { completeTask } from '../tasks/index.ts';
import { getDashboardOverview, getDashboardProgression, getDashboardProgressionHistory } from './index.ts';

const campusTest = useRolledBackCampus();

/** A piece of evidence, at an instant. */
const met = async (campus: TestCampus, { student_id }: TestPupil, at: string, code: string, score: number) => {
  campus.clock = new Date(at);
  await setMastery(campus, student_id, code, score);
};
const now = '2026-11-18T11:00:00.000Z';

campusTest('each week ends where its last evidence left it, by the calendar of the pupil', async (campus) => {
  const lina = await addPupil(campus);
  const nour = await addPupil(campus, { time_zone: 'Africa/Tunis' });
  await met(campus, lina, '2026-06-10T10:00:00Z', 'NSI-P-BASE-01', 0.4);
  await met(campus, lina, '2026-11-03T10:00:00Z', 'NSI-P-BASE-01', 0.9);
  await met(campus, lina, '2026-11-02T10:00:00Z', 'NSI-P-BASE-01', 0.6);
  // A Sunday at 23 h 30 in Paris in both; in Tunis the clock says the same in winter, an hour less in summer.
  await met(campus, lina, '2026-11-08T22:30:00Z', 'NSI-P-BASE-02', 0.2);
  await met(campus, lina, '2026-10-11T22:30:00Z', 'NSI-P-BASE-03', 0.7);
  await met(campus, nour, '2026-10-11T22:30:00Z', 'NSI-P-BASE-03', 0.7);
  campus.clock = new Date(now);

  const history = await getDashboardProgressionHistory(lina.caller, {});
  expect(history).toMatchObject({ since: '2026-09-01', today: '2026-11-18' });
  expect(history.weeks.at(0)).toBe('2026-08-31');
  expect(history.weeks.at(-1)).toBe('2026-11-16');
  const nsi = history.subjects.find(({ subject }) => subject === 'NSI');
  const at = (week: string) => nsi?.points[history.weeks.indexOf(week)];
  const total = nsi?.total ?? 0;
  expect(at('2026-08-31')).toMatchObject({ met: 1, coverage: 0, evidence: 0 });
  expect(at('2026-08-31')?.progress).toBeCloseTo(0.4 / total, 4);
  expect(at('2026-10-05')?.evidence).toBe(0);
  expect(at('2026-10-12')).toMatchObject({ met: 2, evidence: 1 });
  expect(at('2026-10-26')?.progress).toBeCloseTo(1.1 / total, 4);
  expect(at('2026-11-02')).toMatchObject({ met: 3, evidence: 3, coverage: 2 / total });
  expect(at('2026-11-02')?.progress).toBeCloseTo((0.9 + 0.2 + 0.7) / total, 4);
  expect(nsi?.moves).toMatchObject([
    { week: '2026-11-02', code: 'NSI-P-BASE-01', from: 0.4, to: 0.9, evidence: 2, label: expect.any(String) },
    { week: '2026-11-02', code: 'NSI-P-BASE-02', from: null, to: 0.2, evidence: 1 },
    { week: '2026-10-12', code: 'NSI-P-BASE-03', from: null, to: 0.7, evidence: 1 },
  ]);

  const hers = await getDashboardProgressionHistory(nour.caller, {});
  const moves = hers.subjects.flatMap(({ moves }) => moves);
  expect(moves.map(({ week }) => week)).toEqual(['2026-10-05']);
});

campusTest('it ends on the figures of the other screens', async (campus) => {
  const lina = await addPupil(campus);
  await met(campus, lina, '2026-10-07T10:00:00Z', 'NSI-P-BASE-01', 0.55);
  await met(campus, lina, '2026-11-17T10:00:00Z', 'NSI-P-ALGO-01', 0.85);
  await met(campus, lina, '2026-09-15T10:00:00Z', 'MATHS-P-AUTO-01', 0.5);
  campus.clock = new Date(now);
  const history = await getDashboardProgressionHistory(lina.caller, {});
  const { subjects } = await getDashboardProgression(lina.caller, {});
  expect(history.subjects.map(({ subject, points }) => [subject, points.at(-1)])).toEqual(
    subjects.map(({ subject, progress, coverage, met }) => [
      subject,
      expect.objectContaining({ progress, coverage, met }),
    ]),
  );
  const maths = history.subjects.find(({ subject }) => subject === 'MATHS');
  expect(maths?.moves).toMatchObject([{ week: '2026-09-14', from: null, to: 0.5, evidence: 1 }]);
  const { progress } = await getDashboardOverview(lina.caller, {});
  const weight = progress.subjects.reduce((sum, { coefficient }) => sum + coefficient, 0);
  const mean = progress.subjects.reduce((sum, one) => sum + one.coefficient * one.progress, 0) / weight;
  expect(history.overall.at(-1)).toBeCloseTo(mean, 4);
  expect(history.overall).toHaveLength(history.weeks.length);
});

campusTest('the days worked are those of the school year', async (campus) => {
  const lina = await addPupil(campus);
  for (const at of ['2026-06-20T10:00:00Z', '2026-11-16T10:00:00Z', '2026-11-17T10:00:00Z']) {
    campus.clock = new Date(at);
    await completeTask(lina.caller, { id: await addTask(campus, lina.student_id, { minutes: 20 }) });
  }
  const { days } = await getDashboardProgressionHistory(lina.caller, {});
  expect(days).toEqual([
    { day: '2026-11-16', activities: 1, minutes: 20 },
    { day: '2026-11-17', activities: 1, minutes: 20 },
  ]);
});

campusTest('those linked to the pupil read it, and nobody else', async (campus) => {
  const [lina, adam] = [await addPupil(campus), await addPupil(campus, { track: 'Terminale' })];
  const callers = [await addCoach(campus, lina.student_id), await addParent(campus, lina.student_id)];
  for (const caller of callers) {
    expect((await getDashboardProgressionHistory(caller, { student_id: lina.student_id })).student.id).toBe(
      lina.student_id,
    );
    await expect(getDashboardProgressionHistory(caller, { student_id: adam.student_id })).rejects.toMatchObject({
      reason: 'STUDENT_NOT_FOUND',
    });
  }
  await expect(getDashboardProgressionHistory(adam.caller, { student_id: lina.student_id })).rejects.toMatchObject({
    reason: 'STUDENT_NOT_FOUND',
  });
});
