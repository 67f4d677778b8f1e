import type { OralLevels, OralMeasures } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { describe, expect } from 'vitest';
import { addCoach, addParent, addPupil, eventsOf, type TestCampus, type TestPupil } from '../../../test/campus.ts';
import { useRolledBackCampus } from '../../../test/database.ts';
import { downloadFile, uploadFile } from '../../files/index.ts';
import {
  assessRehearsal,
  attachRecording,
  eraseRehearsals,
  finishRehearsal,
  getGrandOral,
  purgeRecording,
  removeRehearsal,
  shareRehearsal,
  startRehearsal,
} from '../index.ts';

const campusTest = useRolledBackCampus();
const unknown = '01890000-0000-7000-8000-000000000000';
const started_at = '2026-11-18T10:00:00.000Z';
const seconds = { preparation_s: 0, presentation_s: 300, exchange_s: 120 };
const measures: OralMeasures = {
  duration_s: 420,
  speaking_share: 0.8,
  pauses: [{ at_s: 60, length_s: 1.2 }],
  longest_run_s: 55,
  pace_per_min: 280,
  pace: [],
  exchange_at_s: 300,
};
const levels: OralLevels = {
  'QUALITE-ORALE': 3,
  'PAROLE-CONTINUE': 2,
  CONNAISSANCES: null,
  INTERACTION: null,
  ARGUMENTATION: null,
};
const addTerminale = (campus: TestCampus) => addPupil(campus, { track: 'Terminale' });
const refusalOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

async function rehearse(campus: TestCampus, { caller }: TestPupil): Promise<string> {
  const id = campus.newId();
  await startRehearsal(caller, { id, position: 1, started_at });
  await finishRehearsal(caller, { id, ...seconds });
  return id;
}

async function* bytes() {
  yield new Uint8Array([26, 69, 223, 163]);
}

async function record(campus: TestCampus, pupil: TestPupil) {
  const id = await rehearse(campus, pupil);
  const file = await uploadFile(pupil.caller, { purpose: 'grand-oral', name: 'Répétition' }, bytes());
  const rehearsal = await attachRecording(pupil.caller, {
    id,
    file_id: file.id,
    consented_at: started_at,
    measures,
  });
  return { id, file_id: file.id, rehearsal };
}

const keysOf = async (campus: TestCampus) => {
  const keys: string[] = [];
  for await (const key of campus.files.keysBefore(new Date('2100-01-01'))) keys.push(key);
  return keys;
};

describe('a rehearsal', () => {
  campusTest('counts once finished, with the times it really took; sent again it is the same one', async (campus) => {
    const adam = await addTerminale(campus);
    const id = campus.newId();
    for (const _ of [1, 2]) await startRehearsal(adam.caller, { id, position: 1, started_at });
    expect((await getGrandOral(adam.caller, {})).rehearsals_count).toBe(0);
    for (const _ of [1, 2]) await finishRehearsal(adam.caller, { id, ...seconds });
    await finishRehearsal(adam.caller, { id, ...seconds, presentation_s: 1 });
    const { rehearsals, rehearsals_count, milestones } = await getGrandOral(adam.caller, {});
    expect(rehearsals).toMatchObject([{ id, ...seconds, shared: false, recording: null, assessments: [] }]);
    expect(rehearsals_count).toBe(1);
    expect(milestones.find(({ code }) => code === 'first')?.done).toBe(true);
    expect((await eventsOf(campus, adam.student_id)).filter((kind) => kind.startsWith('ORAL_'))).toEqual([
      'ORAL_REHEARSAL_STARTED',
      'ORAL_REHEARSAL_FINISHED',
    ]);
  });

  campusTest(
    'is private: nobody else sees it until it is shared, then coaches do and parents do not',
    async (campus) => {
      const adam = await addTerminale(campus);
      const { student_id } = adam;
      const coach = await addCoach(campus, student_id);
      const parent = await addParent(campus, student_id);
      const { id, file_id } = await record(campus, adam);
      const seenBy = async (caller: typeof coach) => (await getGrandOral(caller, { student_id })).rehearsals.length;
      expect([await seenBy(coach), await seenBy(parent)]).toEqual([0, 0]);
      expect((await getGrandOral(parent, { student_id })).rehearsals_count).toBe(1);
      const hidden = await refusalOf(downloadFile(coach, { id: file_id }));
      expect(hidden).toEqual(await refusalOf(downloadFile(coach, { id: unknown })));
      expect(await refusalOf(assessRehearsal(coach, { id, levels, remark: '' }))).toEqual(
        await refusalOf(assessRehearsal(coach, { id: unknown, levels, remark: '' })),
      );

      await shareRehearsal(adam.caller, { id, shared: true });
      expect([await seenBy(coach), await seenBy(parent)]).toEqual([1, 0]);
      expect((await downloadFile(coach, { id: file_id })).kind).toBe('webm');
      await expect(downloadFile(parent, { id: file_id })).rejects.toMatchObject({ reason: 'FILE_NOT_FOUND' });

      await shareRehearsal(adam.caller, { id, shared: false });
      expect(await seenBy(coach)).toBe(0);
      await expect(downloadFile(coach, { id: file_id })).rejects.toMatchObject({ reason: 'FILE_NOT_FOUND' });
      expect((await downloadFile(adam.caller, { id: file_id })).bytes).toBe(4);
    },
  );

  campusTest('of another family is the same NOT_FOUND as one that does not exist', async (campus) => {
    const adam = await addTerminale(campus);
    const other = await addTerminale(campus);
    const id = await rehearse(campus, adam);
    for (const verb of [
      (rehearsal: string) => shareRehearsal(other.caller, { id: rehearsal, shared: true }),
      (rehearsal: string) => removeRehearsal(other.caller, { id: rehearsal }),
      (rehearsal: string) => purgeRecording(other.caller, { id: rehearsal }),
      (rehearsal: string) => finishRehearsal(other.caller, { id: rehearsal, ...seconds }),
      (rehearsal: string) => assessRehearsal(other.caller, { id: rehearsal, levels, remark: '' }),
    ]) {
      const foreign = await refusalOf(verb(id));
      expect(foreign).toEqual(await refusalOf(verb(unknown)));
      expect(foreign).toMatchObject({ reason: 'REHEARSAL_NOT_FOUND' });
    }
    await expect(startRehearsal(other.caller, { id, position: 1, started_at })).rejects.toMatchObject({
      reason: 'CONFLICTING_WRITE',
    });
    await expect(
      startRehearsal((await addPupil(campus)).caller, { id, position: 1, started_at }),
    ).rejects.toMatchObject({ reason: 'GRAND_ORAL_NOT_YET' });
  });
});

describe('a recording', () => {
  campusTest('comes with consent and measures, once', async (campus) => {
    const adam = await addTerminale(campus);
    const { id, file_id, rehearsal } = await record(campus, adam);
    expect(rehearsal.recording).toEqual({ file_id, consented_at: started_at, measures });
    const again = await uploadFile(adam.caller, { purpose: 'grand-oral', name: 'Répétition' }, bytes());
    const kept = await attachRecording(adam.caller, { id, file_id: again.id, consented_at: started_at, measures });
    expect(kept.recording?.file_id).toBe(file_id);
    expect((await eventsOf(campus, adam.student_id)).filter((kind) => kind === 'ORAL_RECORDING_ADDED')).toHaveLength(1);
  });

  campusTest('once purged is gone at once: content, measures, and any way back', async (campus) => {
    const adam = await addTerminale(campus);
    const { id, file_id } = await record(campus, adam);
    expect(await keysOf(campus)).toHaveLength(1);
    for (const _ of [1, 2]) expect((await purgeRecording(adam.caller, { id })).recording).toBeNull();
    expect(await keysOf(campus)).toEqual([]);
    await expect(downloadFile(adam.caller, { id: file_id })).rejects.toMatchObject({ reason: 'FILE_NOT_FOUND' });
    const [row] = await campus.db.orm.select().from(schema.oralRehearsals);
    expect(row).toMatchObject({ file_id: null, measures_json: null, consented_at: null });
    const late = await uploadFile(adam.caller, { purpose: 'grand-oral', name: 'Répétition' }, bytes());
    await expect(
      attachRecording(adam.caller, { id, file_id: late.id, consented_at: started_at, measures }),
    ).rejects.toMatchObject({ reason: 'CONFLICTING_WRITE' });
    expect((await eventsOf(campus, adam.student_id)).filter((kind) => kind === 'ORAL_RECORDING_PURGED')).toHaveLength(
      1,
    );
  });

  campusTest('goes with its rehearsal, and all of them with « tout effacer »', async (campus) => {
    const adam = await addTerminale(campus);
    const { id } = await record(campus, adam);
    await removeRehearsal(adam.caller, { id });
    expect(await keysOf(campus)).toEqual([]);
    await expect(startRehearsal(adam.caller, { id, position: 1, started_at })).rejects.toMatchObject({
      reason: 'CONFLICTING_WRITE',
    });
    await record(campus, adam);
    await record(campus, adam);
    for (const _ of [1, 2]) await eraseRehearsals(adam.caller, {});
    expect(await keysOf(campus)).toEqual([]);
    expect(await campus.db.orm.$count(schema.oralRehearsals)).toBe(0);
    expect((await eventsOf(campus, adam.student_id)).filter((kind) => kind === 'ORAL_REHEARSALS_ERASED')).toHaveLength(
      1,
    );
  });

  campusTest('of somebody else cannot be taken', async (campus) => {
    const adam = await addTerminale(campus);
    const other = await addTerminale(campus);
    const theirs = await uploadFile(other.caller, { purpose: 'grand-oral', name: 'Répétition' }, bytes());
    const id = await rehearse(campus, adam);
    await expect(
      attachRecording(adam.caller, { id, file_id: theirs.id, consented_at: started_at, measures }),
    ).rejects.toMatchObject({ reason: 'FILE_NOT_FOUND' });
  });
});

describe('the grid', () => {
  campusTest('holds the pupil’s view beside each coach’s, one each, the latest', async (campus) => {
    const adam = await addTerminale(campus);
    const coach = await addCoach(campus, adam.student_id);
    const id = await rehearse(campus, adam);
    await shareRehearsal(adam.caller, { id, shared: true });
    await assessRehearsal(adam.caller, { id, levels, remark: 'Trop vite' });
    await assessRehearsal(adam.caller, { id, levels, remark: 'Trop vite' });
    await assessRehearsal(coach, { id, levels: { ...levels, CONNAISSANCES: 4 }, remark: '' });
    const { assessments } = await assessRehearsal(adam.caller, {
      id,
      levels: { ...levels, 'QUALITE-ORALE': 4 },
      remark: 'Trop vite',
    });
    expect(
      assessments.map(({ by, author_first_name, levels }) => [by, author_first_name, levels['QUALITE-ORALE']]),
    ).toEqual([
      ['self', 'Lina', 4],
      ['coach', 'Karim', 3],
    ]);
    expect((await eventsOf(campus, adam.student_id)).filter((kind) => kind === 'ORAL_ASSESSED')).toHaveLength(3);
  });

  campusTest('waits for the end of the rehearsal', async (campus) => {
    const adam = await addTerminale(campus);
    const id = campus.newId();
    await startRehearsal(adam.caller, { id, position: 1, started_at });
    await expect(assessRehearsal(adam.caller, { id, levels, remark: '' })).rejects.toMatchObject({
      reason: 'REHEARSAL_NOT_FINISHED',
    });
  });
});
