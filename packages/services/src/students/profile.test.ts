import type { UpdateProfileInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { studiedWeights } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import {
  addCoach,
  addParent,
  addPupil,
  addTask,
  eventsOf,
  type TestCampus,
  type TestPupil,
} from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { setMastery } from '../../test/progress.ts';
import { followPupil } from '../coach-agent/index.ts';
import type { Caller } from '../context.ts';
import { getDashboardEpreuves } from '../dashboard/index.ts';
import { rebuildSummaries } from '../projection/index.ts';
import { previewProfile, updateProfile } from './index.ts';

const campusTest = useRolledBackCampus();
const { epreuvesPlan, students, tasks } = schema;

type Changes = Omit<UpdateProfileInput, 'fingerprint' | 'student_id'>;

/** Looks, then says yes. */
async function changeTo(caller: Caller, changes: Changes, student_id?: string) {
  const who = student_id === undefined ? {} : { student_id };
  const preview = await previewProfile(caller, { ...who, ...changes });
  const updated = await updateProfile(caller, { ...who, ...changes, fingerprint: preview.fingerprint });
  return { preview, updated };
}

async function rowsOf(campus: TestCampus, { student_id }: TestPupil) {
  return await campus.db.orm
    .select()
    .from(epreuvesPlan)
    .where(eq(epreuvesPlan.student_id, student_id))
    .orderBy(epreuvesPlan.code);
}

const stopMaths: Changes = { specialities: ['NSI', 'PC', 'MATHS'] };

describe('a pupil who changes speciality', () => {
  campusTest('sees what moves before saying yes, and nothing is written until then', async (campus) => {
    const pupil = await addPupil(campus);
    const before = await rowsOf(campus, pupil);
    const preview = await previewProfile(pupil.caller, { specialities: ['NSI', 'SES', 'PC'] });
    expect(preview.disappears).toMatchObject([{ code: 'SPE2', subject: 'MATHS', weight: 16, mark: null }]);
    expect(preview.appears).toMatchObject([{ code: 'SPE2', subject: 'SES', weight: 16, certainty: 'provisional' }]);
    expect(preview.subjects).toEqual(
      expect.arrayContaining([
        { subject: 'MATHS', before: 18, after: 2 },
        { subject: 'SES', before: 0, after: 16 },
      ]),
    );
    expect(preview.total_weight).toEqual({ before: 100, after: 100 });
    expect([preview.moves, preview.reweighs, preview.rewrites]).toEqual([[], [], []]);
    expect(await rowsOf(campus, pupil)).toEqual(before);
    expect(await eventsOf(campus, pupil.student_id)).not.toContain('PROFILE_CHANGED');
  });

  campusTest('has exactly the plan of the preview once they have', async (campus) => {
    const pupil = await addPupil(campus);
    const { preview, updated } = await changeTo(pupil.caller, stopMaths);
    expect(updated.epreuves.changes.inserted.toSorted()).toEqual(preview.appears.map(({ code }) => code).toSorted());
    expect(updated.epreuves.changes.removed.toSorted()).toEqual(preview.disappears.map(({ code }) => code).toSorted());
    const rows = await rowsOf(campus, pupil);
    for (const row of preview.appears) expect(rows).toContainEqual(expect.objectContaining(row));
    expect(rows.reduce((sum, { weight }) => sum + weight, 0)).toBe(preview.total_weight.after);
    const kinds = await eventsOf(campus, pupil.student_id);
    expect(kinds.filter((kind) => kind === 'PROFILE_CHANGED')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'EPREUVES_SYNCED')).toHaveLength(2);
    expect(await getDashboardEpreuves(pupil.caller, {})).toMatchObject({
      specialities: ['NSI', 'PC', 'MATHS'],
      weights: { total: 100, common: 100, options: 0 },
    });
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });

  campusTest('has said yes once, however many times they press', async (campus) => {
    const pupil = await addPupil(campus);
    const { preview } = await changeTo(pupil.caller, stopMaths);
    const again = await updateProfile(pupil.caller, { ...stopMaths, fingerprint: preview.fingerprint });
    expect(again.epreuves).toMatchObject({ inserted: 0, removed: 0, kept: 19 });
    expect((await eventsOf(campus, pupil.student_id)).filter((kind) => kind === 'PROFILE_CHANGED')).toHaveLength(1);
  });

  campusTest('applies nothing when something moved since the preview, even there and back', async (campus) => {
    const pupil = await addPupil(campus);
    const { fingerprint } = await previewProfile(pupil.caller, stopMaths);
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    await changeTo(pupil.caller, { specialities: ['NSI', 'SES', 'PC'] });
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    await changeTo(pupil.caller, { specialities: ['NSI', 'MATHS', 'PC'] });
    const before = await rowsOf(campus, pupil);
    await expect(updateProfile(pupil.caller, { ...stopMaths, fingerprint })).rejects.toMatchObject({
      reason: 'PROFILE_MOVED',
      code: 'CONFLICT',
    });
    expect(await rowsOf(campus, pupil)).toEqual(before);
  });

  campusTest('is told the mark that goes with the speciality they stopped', async (campus) => {
    const pupil = await addPupil(campus, { track: 'Terminale' });
    await campus.db.orm.update(epreuvesPlan).set({ score_20: 13 }).where(eq(epreuvesPlan.code, 'CC-SPE3-1RE'));
    const preview = await previewProfile(pupil.caller, stopMaths);
    expect(preview.disappears).toContainEqual(
      expect.objectContaining({ code: 'CC-SPE3-1RE', subject: 'PC', mark: 13 }),
    );
  });

  campusTest('sees which tasks and sessions it touches: what the Coach agent then does', async (campus) => {
    const pupil = await addPupil(campus, { track: 'Terminale' });
    const { student_id } = pupil;
    const coach = await addCoach(campus, student_id);
    const ofNexus = await addTask(campus, student_id, { subject: 'MATHS', competence_code: 'MATHS-T-ESP-01' });
    const ofCoach = await addTask(campus, student_id, { subject: 'MATHS', source: 'Coach' });
    const elsewhere = await addTask(campus, student_id, { subject: 'HG' });
    const slot_start = new Date(campus.clock.getTime() + 86_400_000);
    await campus.db.orm.insert(schema.sessions).values({
      ...{ id: campus.newId(), student_id, coach_id: coach.actor.user_id, subject: 'MATHS', kind: 'Visio' as const },
      ...{ status: 'Confirmé' as const, slot_start, slot_end: new Date(slot_start.getTime() + 3_600_000) },
    });
    const { preview } = await changeTo(pupil.caller, stopMaths);
    expect(preview.tasks.map(({ id, effect }) => [id, effect])).toEqual([
      [ofNexus, 'closes'],
      [ofCoach, 'kept'],
    ]);
    expect(preview.sessions).toMatchObject([{ subject: 'MATHS', slot_start: slot_start.toISOString() }]);
    await followPupil(campus, student_id);
    const open = await campus.db.orm.select().from(tasks).where(eq(tasks.status, 'Todo'));
    expect(open.some(({ id }) => id === ofNexus)).toBe(false);
    expect(open.some(({ id }) => id === ofCoach)).toBe(true);
    expect(preview.tasks.some(({ id }) => id === elsewhere)).toBe(false);
  });
});

describe('any other change of profile', () => {
  campusTest('to candidat libre, then back: the contrôle continu goes and comes back', async (campus) => {
    const pupil = await addPupil(campus);
    const libre = await changeTo(pupil.caller, { profile: 'CandidatLibre', ponctuelles_modality: 'B' });
    expect(libre.preview.disappears.every(({ code }) => code.startsWith('CC-'))).toBe(true);
    expect(libre.preview.appears.every(({ code }) => code.startsWith('PONCT-'))).toBe(true);
    const modality = await changeTo(pupil.caller, { ponctuelles_modality: 'A' });
    expect(modality.preview.total_weight).toEqual({ before: 100, after: 100 });
    const back = await changeTo(pupil.caller, { profile: 'Scolarise' });
    expect(back.updated.profile.ponctuelles_modality).toBeNull();
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });

  campusTest('to Terminale: another session, another programme, and the summary follows', async (campus) => {
    const pupil = await addPupil(campus);
    await setMastery(campus, pupil.student_id, 'FR-P-LEC-01', 0.8);
    const { preview } = await changeTo(pupil.caller, { track: 'Terminale' });
    expect(preview.session).toEqual({ before: 2028, after: 2027 });
    expect(preview.moves.find(({ code }) => code === 'PHILO')).toMatchObject({
      before: { scheduled_at: null, certainty: 'provisional' },
      after: { scheduled_at: '2027-06-14', certainty: 'official' },
    });
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });

  campusTest('of options, year by year', async (campus) => {
    const pupil = await addPupil(campus);
    const first = await changeTo(pupil.caller, { options: [{ code: 'OPT-LVC', years: ['Premiere'] }] });
    expect(first.preview.appears.map(({ code }) => code)).toEqual(['OPT-LVC-1RE']);
    const second = await changeTo(pupil.caller, { options: [{ code: 'OPT-LVC', years: ['Terminale', 'Premiere'] }] });
    expect(second.preview.appears).toMatchObject([{ code: 'OPT-LVC-TLE', weight: 2, certainty: 'provisional' }]);
    expect(second.preview.total_weight).toEqual({ before: 102, after: 104 });
    // The order in which they are said is no change.
    const same = await changeTo(pupil.caller, { options: [{ code: 'OPT-LVC', years: ['Premiere', 'Terminale'] }] });
    expect(same.preview.before).toEqual(same.preview.after);
    expect((await eventsOf(campus, pupil.student_id)).filter((kind) => kind === 'PROFILE_CHANGED')).toHaveLength(2);
  });

  const refused: [string, Changes, string, string][] = [
    [
      'options against the rules',
      { options: [{ code: 'OPT-DGEMC', years: ['Premiere'] }] },
      'options',
      'qu’en Terminale',
    ],
    [
      'expertes without maths',
      { ...stopMaths, options: [{ code: 'OPT-MATHS-EXPERTES', years: ['Terminale'] }] },
      'options',
      'garder la spécialité',
    ],
    ['a candidat libre without a modality', { profile: 'CandidatLibre' }, 'ponctuelles_modality', 'modalité A'],
    ['a scolarisé with one', { ponctuelles_modality: 'A' }, 'ponctuelles_modality', 'candidats individuels'],
  ];
  for (const [name, changes, field, words] of refused) {
    campusTest(`refuses ${name}, naming the field and the rule`, async (campus) => {
      const pupil = await addPupil(campus);
      const message = expect.stringContaining(words);
      const refusal = { reason: 'RULE_BROKEN', message, issues: [{ path: [field], message }] };
      await expect(previewProfile(pupil.caller, changes)).rejects.toMatchObject(refusal);
      await expect(updateProfile(pupil.caller, { ...changes, fingerprint: '0'.repeat(64) })).rejects.toMatchObject(
        refusal,
      );
    });
  }

  campusTest('is the pupil’s and their coach’s to make, never a parent’s', async (campus) => {
    const { student_id } = await addPupil(campus);
    const parent = await addParent(campus, student_id);
    await expect(previewProfile(parent, { student_id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(previewProfile(await addCoach(campus), { student_id })).rejects.toMatchObject({
      reason: 'STUDENT_NOT_FOUND',
    });
    const { updated } = await changeTo(await addCoach(campus, student_id), stopMaths, student_id);
    expect(updated.profile.specialities).toEqual(['NSI', 'PC', 'MATHS']);
    const [row] = await campus.db.orm.select().from(students).where(eq(students.id, student_id));
    expect(row?.specialities).toEqual(['NSI', 'PC', 'MATHS']);
  });
});

campusTest('what is studied is said the same in the view and in the rules', async (campus) => {
  for (const { track, specialities } of [
    { track: 'Premiere', specialities: ['NSI', 'MATHS', 'PC'] },
    { track: 'Terminale', specialities: ['NSI', 'MATHS', 'PC'] },
    { track: 'Terminale', specialities: ['HLP', 'SES', 'SVT'] },
  ] as const) {
    const { student_id } = await addPupil(campus, { track, specialities });
    const view = await campus.db.orm
      .select()
      .from(schema.studiedCoefficients)
      .where(eq(schema.studiedCoefficients.student_id, student_id));
    const rows = await campus.db.orm.select().from(epreuvesPlan).where(eq(epreuvesPlan.student_id, student_id));
    const said = studiedWeights(rows, { track, specialities });
    expect(new Map(view.map(({ subject, weight }) => [subject, weight]))).toEqual(said);
  }
});
