import { SimulateBacInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { simulateBac as simulateInBrowser } from '@nexus/domain';
import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { getBacSituation, simulateBac } from './index.ts';

const campusTest = useRolledBackCampus();
const { epreuvesPlan, evaluations, progress } = schema;

const input = (given: object) => SimulateBacInput.parse({ session: 2027, profile: 'Scolarise', marks: {}, ...given });

async function addEvaluation(campus: TestCampus, student_id: string, score_20: number) {
  await campus.db.orm.insert(evaluations).values({
    id: campus.newId(),
    student_id,
    subject: 'NSI',
    title: 'Arbres',
    generator: 'test',
    duration_min: 60,
    status: 'Corrigé',
    score_20,
    graded_at: campus.now(),
  });
}

describe('the situation of a pupil', () => {
  campusTest('holds their choices, their plan, the marks obtained and what speaks for the others', async (campus) => {
    const { student_id, caller } = await addPupil(campus, {
      track: 'Terminale',
      options: [{ code: 'OPT-LVC', years: ['Premiere', 'Terminale'] }],
    });
    await campus.db.orm
      .update(epreuvesPlan)
      .set({ score_20: 14 })
      .where(and(eq(epreuvesPlan.student_id, student_id), eq(epreuvesPlan.code, 'EAF-ECRIT')));
    await addEvaluation(campus, student_id, 13);
    await campus.db.orm.insert(progress).values({
      id: campus.newId(),
      student_id,
      subject: 'NSI',
      chapter_code: 'NSI-T-STRU',
      competence_code: 'NSI-T-STRU-01',
      score: 0.5,
      updated_at: campus.now(),
    });

    const situation = await getBacSituation(caller, {});
    expect(situation).toMatchObject({
      student: { id: student_id, first_name: 'Lina' },
      diploma_session: 2027,
      choice: {
        session: 2027,
        profile: 'Scolarise',
        ponctuelles_modality: null,
        specialites: { SPE1: 'NSI', SPE2: 'MATHS', SPE3: 'PC' },
        options: [
          { code: 'OPT-LVC', year: 'Premiere' },
          { code: 'OPT-LVC', year: 'Terminale' },
        ],
      },
      marks: { 'EAF-ECRIT': 14 },
    });
    expect(situation.plan.items.reduce((sum, { coefficient }) => sum + coefficient, 0)).toBe(104);
    // Half of 4 + 14 × 0.5 and half of 13: 12.
    expect(situation.estimates).toMatchObject([{ code: 'SPE1', mark: 12, basis: 'both', evaluations: 1 }]);

    // The browser, with what it was handed, and the server find the same.
    const { choice, plan, marks, estimates } = situation;
    const scenario = { ...marks, PHILO: 9.5, SPE2: { ecrit: 11.25 } };
    const targets = [{ code: 'GRAND-ORAL', threshold: 12 }];
    expect(simulateInBrowser(plan, { marks: scenario, targets, estimates })).toEqual(
      await simulateBac(caller, input({ ...choice, marks: scenario, targets, estimate: true })),
    );
  });

  campusTest(
    'of a candidat individuel names their modality; before any evidence there is no estimate',
    async (campus) => {
      const { caller } = await addPupil(campus, { profile: 'CandidatLibre', ponctuelles_modality: 'B' });
      const { choice, plan, marks, estimates } = await getBacSituation(caller, {});
      expect(choice).toMatchObject({ session: 2028, profile: 'CandidatLibre', ponctuelles_modality: 'B' });
      expect(plan.items.find(({ code }) => code === 'SPE1')?.parts).toMatchObject([{ part: 'ecrit', weight: 1 }]);
      expect([marks, estimates]).toEqual([{}, []]);
    },
  );

  campusTest('of a session that is not published yet takes the nearest one’s rules', async (campus) => {
    campus.clock = new Date('2029-11-18T11:00:00.000Z');
    const { caller } = await addPupil(campus, { track: 'Terminale' });
    expect(await getBacSituation(caller, {})).toMatchObject({ diploma_session: 2030, choice: { session: 2028 } });
  });

  campusTest('is read by those linked to the pupil, and hidden from the others', async (campus) => {
    const own = await addPupil(campus);
    const other = await addPupil(campus);
    const parent = await addParent(campus, own.student_id);
    const coach = await addCoach(campus, own.student_id);
    expect((await getBacSituation(parent, {})).student.id).toBe(own.student_id);
    expect((await getBacSituation(coach, { student_id: own.student_id })).student.id).toBe(own.student_id);
    expect((await getBacSituation(await addAdmin(campus), other)).student.id).toBe(other.student_id);
    for (const caller of [own.caller, parent, coach]) {
      await expect(getBacSituation(caller, other)).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
    }
  });
});

describe('a simulation', () => {
  campusTest('estimates from the pupil’s own figures, and only when asked', async (campus) => {
    const { student_id, caller } = await addPupil(campus, { track: 'Terminale' });
    await addEvaluation(campus, student_id, 15);
    const about = { specialites: { SPE1: 'NSI', SPE2: 'MATHS', SPE3: 'PC' }, marks: { PHILO: 12 } };
    expect(await simulateBac(caller, input(about))).toMatchObject({ mean: 12, estimated_coefficient: 0 });
    // (12 × 8 + 15 × 16) / 24.
    const estimated = { mean: 14, mean_known: 12, estimated_coefficient: 16 };
    expect(await simulateBac(caller, input({ ...about, estimate: true }))).toMatchObject(estimated);
    const coach = await addCoach(campus, student_id);
    expect(await simulateBac(coach, input({ ...about, estimate: true, student_id }))).toMatchObject(estimated);
    // Nobody's figures without a pupil, and no other family's.
    expect(await simulateBac(coach, input(about))).toMatchObject({ mean: 12 });
    await expect(simulateBac(coach, input({ ...about, estimate: true }))).rejects.toMatchObject({
      reason: 'STUDENT_REQUIRED',
    });
    const other = await addPupil(campus);
    for (const asked of [{ estimate: true }, {}]) {
      const foreign = input({ ...about, ...asked, student_id });
      await expect(simulateBac(other.caller, foreign)).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
    }
  });

  campusTest('refuses what the regulation does not have, with its path', async (campus) => {
    const { caller } = await addPupil(campus);
    const refused: [object, (string | number)[]][] = [
      [{ marks: { LATIN: 12 } }, ['marks', 'LATIN']],
      [{ marks: { 'OPT-LVC-TLE': 12 } }, ['marks', 'OPT-LVC-TLE']],
      [{ session: 2026 }, ['session']],
      [{ profile: 'CandidatLibre' }, ['ponctuelles_modality']],
      [{ specialites: { SPE1: 'NSI', SPE2: 'NSI' } }, ['specialites']],
      [{ options: [{ code: 'OPT-DGEMC', year: 'Premiere', mark: 12 }] }, ['options']],
      [{ options: ['a', 'b'].map(() => ({ code: 'OPT-LVC', year: 'Premiere' })) }, ['options']],
    ];
    for (const [given, path] of refused) {
      await expect(simulateBac(caller, input(given))).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        reason: 'SIMULATION_IMPOSSIBLE',
        issues: [{ path }],
      });
    }
  });
});
