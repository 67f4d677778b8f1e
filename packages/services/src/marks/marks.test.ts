import { schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, eventsOf, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { getBacSituation, simulateBac } from '../bac/index.ts';
import { getDashboardEpreuves, getDashboardOverview } from '../dashboard/index.ts';
import { rebuildSummaries } from '../projection/index.ts';
import { previewProfile, updateProfile } from '../students/index.ts';
import { confirmMarks, listMarks, removeMark, saveMark } from './index.ts';

const campusTest = useRolledBackCampus();
const code = 'CC-SPE3-1RE';
const lineOf = ({ lines }: Awaited<ReturnType<typeof listMarks>>, of = code) => lines.find((one) => one.code === of);

const setOfficial = (campus: TestCampus, student_id: string, of: string, score_20: number) =>
  campus.db.orm
    .update(schema.epreuvesPlan)
    .set({ score_20 })
    .where(and(eq(schema.epreuvesPlan.student_id, student_id), eq(schema.epreuvesPlan.code, of)));

describe('a mark of the contrôle continu', () => {
  campusTest('is typed by the pupil, confirmed by a coach, declared again when it changes', async (campus) => {
    const { student_id, caller } = await addPupil(campus);
    const coach = await addCoach(campus, student_id);
    const typed = lineOf(await saveMark(caller, { code, period: 'T1', mark: 12.5 }));
    expect(typed).toMatchObject({
      marks: [{ period: 'T1', mark: 12.5, status: 'Déclaré', declared_by: { first_name: 'Lina', role: 'student' } }],
      counted: { mark: 12.5, origin: 'declared', missing: ['T2', 'T3'] },
    });

    const seen = { code, period: 'T1', mark: 12.5 } as const;
    const confirmed = lineOf(await confirmMarks(coach, { student_id, marks: [seen] }));
    expect(confirmed).toMatchObject({
      marks: [{ status: 'Confirmé', confirmed_by: { first_name: 'Karim' }, confirmed_at: campus.now().toISOString() }],
      counted: { origin: 'confirmed' },
    });
    // Confirmed twice, or typed again as it is: nothing happens.
    await confirmMarks(coach, { student_id, marks: [seen] });
    expect(lineOf(await saveMark(caller, seen))).toEqual(confirmed);

    const changed = lineOf(await saveMark(caller, { ...seen, mark: 13 }));
    expect(changed).toMatchObject({ marks: [{ mark: 13, status: 'Déclaré', confirmed_by: null, confirmed_at: null }] });
    await expect(confirmMarks(coach, { student_id, marks: [seen] })).rejects.toMatchObject({ reason: 'MARK_MOVED' });

    expect(lineOf(await removeMark(caller, seen))).toMatchObject({ marks: [], counted: null });
    await expect(removeMark(caller, seen)).rejects.toMatchObject({ reason: 'MARK_NOT_FOUND' });
    const told = (await eventsOf(campus, student_id)).filter((kind) => kind.startsWith('MARK'));
    expect(told).toEqual(['MARK_DECLARED', 'MARKS_CONFIRMED', 'MARK_DECLARED', 'MARK_REMOVED']);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });

  campusTest('counts the same in the simulator, in the plan and in the Synthèse', async (campus) => {
    const { student_id, caller } = await addPupil(campus, { track: 'Terminale' });
    await setOfficial(campus, student_id, 'EAF-ECRIT', 11);
    for (const [of, period, mark] of [
      [code, 'annee', 12.41],
      ['EAF-ORAL', 'annee', 15.25],
      ['CC-HG-1RE', 'T1', 13],
      ['CC-HG-1RE', 'T2', 14],
      ['CC-HG-TLE', 'S1', 9],
    ] as const) {
      await saveMark(caller, { code: of, period, mark });
    }
    const situation = await getBacSituation(caller, {});
    // 12.41 goes up to the tenth; two terms of three are no mark yet.
    expect(situation.marks).toEqual({ 'EAF-ECRIT': 11, 'EAF-ORAL': 15.25, [code]: 12.5 });
    expect(situation.origins).toEqual({ 'EAF-ECRIT': 'official', 'EAF-ORAL': 'declared', [code]: 'declared' });
    expect(situation.estimates).toMatchObject([
      { code: 'CC-HG-1RE', mark: 13.5, basis: 'terms' },
      { code: 'CC-HG-TLE', mark: 9, basis: 'terms' },
    ]);

    const { choice, marks } = situation;
    const simulated = await simulateBac(caller, {
      ...choice,
      ...{ marks, kept_marks: [], exempted: [], second_group: {}, targets: [], estimate: true },
    });
    const { bac } = await getDashboardOverview(caller, {});
    expect(bac).toMatchObject({
      known_weight: simulated.known_coefficient,
      estimated_weight: simulated.estimated_coefficient,
      left_out_weight: simulated.left_out_coefficient,
    });
    expect(bac?.mean).toBeCloseTo(simulated.mean ?? 0, 2);
    expect(bac?.low).toBeCloseTo(simulated.range?.low ?? 0, 2);
    expect(bac?.high).toBeCloseTo(simulated.range?.high ?? 0, 2);

    const { items } = await getDashboardEpreuves(caller, {});
    const shown = (of: string) => items.find((item) => item.code === of);
    expect(shown(code)).toMatchObject({ mark: 12.5, mark_origin: 'declared' });
    expect(shown('EAF-ECRIT')).toMatchObject({ mark: 11, mark_origin: 'official' });
    expect(shown('CC-HG-1RE')).toMatchObject({ mark: null, mark_origin: null });
  });

  campusTest('is refused where the bac has none to type, with the reason', async (campus) => {
    const { student_id, caller } = await addPupil(campus, { track: 'Terminale' });
    const save = (of: string, period: 'annee' | 'T1' | 'S1') => saveMark(caller, { code: of, period, mark: 12 });
    await expect(save('LATIN', 'annee')).rejects.toMatchObject({
      ...{ reason: 'MARK_CODE_UNKNOWN', code: 'BAD_REQUEST', issues: [{ path: ['code'] }] },
      message: expect.stringContaining('LATIN'),
    });
    await expect(save('PHILO', 'annee')).rejects.toMatchObject({ reason: 'MARK_TOO_EARLY' });
    await expect(save('EAF-ECRIT', 'T1')).rejects.toMatchObject({ reason: 'MARK_PERIOD_WRONG' });
    await save('CC-HG-1RE', 'T1');
    await expect(save('CC-HG-1RE', 'S1')).rejects.toMatchObject({ reason: 'MARK_TERMS_MIXED' });
    await save('CC-HG-1RE', 'annee');
    await setOfficial(campus, student_id, 'EAM', 9);
    await expect(save('EAM', 'annee')).rejects.toMatchObject({ reason: 'MARK_OFFICIAL' });
    expect(lineOf(await listMarks(caller, {}), 'EAM')).toMatchObject({ periods: [], counted: { origin: 'official' } });
    expect(lineOf(await listMarks(caller, {}), 'PHILO')).toBeUndefined();
  });

  campusTest('is written by the pupil and their coach, read by the parent, hidden from the others', async (campus) => {
    const { student_id, caller } = await addPupil(campus);
    const parent = await addParent(campus, student_id);
    const coach = await addCoach(campus, student_id);
    const mark = { code, period: 'T1', mark: 12 } as const;
    expect(lineOf(await saveMark(coach, { ...mark, student_id }))).toMatchObject({
      marks: [{ status: 'Déclaré', declared_by: { role: 'coach' } }],
    });
    expect(lineOf(await listMarks(parent, {}))?.marks).toHaveLength(1);
    await expect(saveMark(parent, mark)).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(confirmMarks(caller, { marks: [mark] })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    const admin = await addAdmin(campus);
    expect(lineOf(await confirmMarks(admin, { student_id, marks: [mark] }))).toMatchObject({
      counted: { origin: 'confirmed' },
    });
    const other = await addPupil(campus);
    for (const verb of [
      () => listMarks(other.caller, { student_id }),
      () => saveMark(other.caller, { ...mark, student_id }),
      () => removeMark(other.caller, { code, period: 'T1', student_id }),
    ]) {
      await expect(verb()).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
    }
  });

  campusTest('is hidden when its place goes to another subject, and comes back with it', async (campus) => {
    const { student_id, caller } = await addPupil(campus);
    await saveMark(caller, { code, period: 'T1', mark: 12 });
    await saveMark(caller, { code: 'CC-HG-1RE', period: 'T1', mark: 10 });
    const change = async (third: 'SES' | 'PC') => {
      const specialities = ['NSI', 'MATHS', third] as const;
      const preview = await previewProfile(caller, { specialities: [...specialities] });
      await updateProfile(caller, { specialities: [...specialities], fingerprint: preview.fingerprint });
      return preview;
    };
    expect(await change('SES')).toMatchObject({ typed_marks: 1 });
    const without = await listMarks(caller, {});
    expect(without.hidden).toBe(1);
    expect(lineOf(without)).toMatchObject({ subject: 'SES', marks: [], counted: null });
    expect((await getBacSituation(caller, {})).estimates.map((estimate) => estimate.code)).toEqual(['CC-HG-1RE']);
    await saveMark(caller, { code, period: 'T1', mark: 17 });

    expect(await change('PC')).toMatchObject({ typed_marks: 1 });
    expect(lineOf(await listMarks(caller, {}))).toMatchObject({ subject: 'PC', marks: [{ mark: 12 }] });
    const rows = await campus.db.orm.query.bacMarks.findMany({
      where: (mark, is) => is.eq(mark.student_id, student_id),
    });
    expect(rows).toHaveLength(3);
  });
});
