import type { DashboardEpreuves } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addCoach, addParent, addPupil, addTask } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { getDashboardEpreuves } from './index.ts';

const campusTest = useRolledBackCampus();

function itemOf({ items }: DashboardEpreuves, code: string) {
  const found = items.find((item) => item.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

describe('the exam plan’s screen', () => {
  campusTest('of a Première: what is this year, what is open, what may still change', async (campus) => {
    const { caller, student_id } = await addPupil(campus);
    const plan = await getDashboardEpreuves(caller, {});
    expect(plan).toMatchObject({
      ...{ student_id, track: 'Premiere', profile: 'Scolarise', session: 2028, regulation_session: 2028 },
      ...{
        today: '2026-11-18',
        weights: { total: 100, common: 100, options: 0, behind: 0, premiere: 33, terminale: 67 },
      },
    });
    expect(itemOf(plan, 'EAM')).toMatchObject({
      ...{ weight: 2, scheduled_at: '2027-06-21', state: 'to_come', days_left: 215, certainty: 'official' },
      ...{ hours: '8\u00a0h – 10\u00a0h', duration_min: 120, kind: 'anticipee', mark: null },
      parts: [
        { label: 'Questions à réponses courtes', weight: 0.3 },
        { label: 'Deux ou trois exercices', weight: 0.7 },
      ],
    });
    expect(itemOf(plan, 'EAM').facts?.format.texts).toContain('MENE2622640N');
    expect(itemOf(plan, 'EAM').facts?.date.sources[0]?.name).toContain('Épreuve anticipée de maths');
    expect(itemOf(plan, 'CC-HG-1RE')).toMatchObject({ state: 'current', days_left: null, tests: null });
    expect(itemOf(plan, 'PHILO')).toMatchObject({
      scheduled_at: null,
      certainty: 'provisional',
      window_start: '2028-06-01',
    });
    // In the order of time.
    expect(plan.items.findIndex(({ code }) => code === 'EAM')).toBeLessThan(
      plan.items.findIndex(({ code }) => code === 'PHILO'),
    );
    expect(plan.dates.map(({ label }) => label)).not.toContain('Résultats (métropole)');
    expect(plan.cautions[0]?.text).toContain('la convocation fait foi');
  });

  campusTest('of a Terminale: behind with its mark, and the dates beside the marks', async (campus) => {
    const { caller, student_id } = await addPupil(campus, { track: 'Terminale', specialities: ['NSI', 'PC', 'MATHS'] });
    await campus.db.orm
      .update(schema.epreuvesPlan)
      .set({ score_20: 14 })
      .where(eq(schema.epreuvesPlan.code, 'EAF-ORAL'));
    const plan = await getDashboardEpreuves(caller, { student_id });
    expect(itemOf(plan, 'EAF-ORAL')).toMatchObject({ mark: 14, state: 'behind' });
    expect(plan.weights.behind).toBe(33);
    expect(itemOf(plan, 'SPE1')).toMatchObject({
      window_start: '2027-06-16',
      window_end: '2027-06-17',
      days_left: 210,
    });
    expect(plan.dates.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Résultats (métropole)', 'ECE physique-chimie et SVT']),
    );
    expect(plan.dates.map(({ label }) => label)).not.toContain('Philosophie');
  });

  campusTest(
    'says what is mastered of what each épreuve tests, how sure that is, and what to do now',
    async (campus) => {
      const { caller, student_id } = await addPupil(campus);
      const rows = [
        ['FR-P-LANG-01', 0.8],
        ['FR-P-LEC-01', 0.4],
      ] as const;
      for (const [competence_code, score] of rows) {
        await campus.db.orm.insert(schema.progress).values({
          id: campus.newId(),
          student_id,
          subject: 'FRANCAIS',
          chapter_code: 'FR-P',
          competence_code,
          score,
        });
      }
      await addTask(campus, student_id, { subject: 'FRANCAIS', weight: 5, label: 'Relis le cours' });
      const exact = await addTask(campus, student_id, {
        subject: 'FRANCAIS',
        competence_code: 'FR-P-LEC-01',
        weight: 1,
      });
      const { tests, next_task } = itemOf(await getDashboardEpreuves(caller, {}), 'EAF-ECRIT');
      const total = tests?.total ?? 0;
      expect(total).toBeGreaterThan(2);
      expect(tests).toMatchObject({ subject: 'FRANCAIS', years: ['Premiere'], met: 2, acquired: 1, mastery: 0.6 });
      expect(tests?.low).toBeCloseTo(1.2 / total, 3);
      expect(tests?.high).toBeCloseTo((1.2 + total - 2) / total, 3);
      expect(next_task?.id).toBe(exact);
    },
  );

  campusTest('tests nothing that Nexus holds for who sits another programme', async (campus) => {
    const { caller } = await addPupil(campus, { specialities: ['HLP', 'SES', 'HGGSP'] });
    expect(itemOf(await getDashboardEpreuves(caller, {}), 'EAM').tests).toBeNull();
  });

  campusTest('shows what Nexus added to the plan, outside the sums', async (campus) => {
    const { caller, student_id } = await addPupil(campus);
    await campus.db.orm.insert(schema.epreuvesPlan).values({
      ...{ id: campus.newId(), student_id, session: 2028, code: 'BLANC-1', label: 'Bac blanc', subject: 'NSI' },
      ...{
        year: 'Premiere',
        weight: 4,
        scheduled_at: '2027-01-12',
        certainty: 'official',
        format: 'Écrit',
        source: 'Agent',
      },
    });
    const plan = await getDashboardEpreuves(caller, {});
    expect(itemOf(plan, 'BLANC-1')).toMatchObject({ source: 'Agent', kind: null, facts: null, state: 'to_come' });
    expect(plan.weights.total).toBe(100);
  });

  campusTest(
    'a session that has no rules yet is shown under those of the nearest, none of it certain',
    async (campus) => {
      campus.clock = new Date('2028-10-02T10:00:00Z');
      const { caller } = await addPupil(campus);
      const plan = await getDashboardEpreuves(caller, {});
      expect(plan).toMatchObject({ session: 2030, regulation_session: 2028, dates: [] });
      for (const { certainty, facts, hours } of plan.items) {
        expect([certainty === 'official', hours]).toEqual([false, null]);
        for (const fact of Object.values(facts ?? {})) expect(fact.certainty).not.toBe('official');
      }
    },
  );

  campusTest('is read by the pupil, their parent and their coach; by nobody else', async (campus) => {
    const { student_id } = await addPupil(campus);
    expect((await getDashboardEpreuves(await addParent(campus, student_id), {})).student_id).toBe(student_id);
    expect((await getDashboardEpreuves(await addCoach(campus, student_id), { student_id })).items).toHaveLength(19);
    await expect(getDashboardEpreuves(await addParent(campus), { student_id })).rejects.toMatchObject({
      reason: 'STUDENT_NOT_FOUND',
    });
  });
});
