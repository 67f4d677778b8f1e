import { schema } from '@nexus/db';
import { and, eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, eventsOf, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { syncAllEpreuves, syncEpreuves } from './index.ts';

const campusTest = useRolledBackCampus();
const { epreuvesPlan, students } = schema;

const planOf = (campus: TestCampus, student_id: string) =>
  campus.db.orm.select().from(epreuvesPlan).where(eq(epreuvesPlan.student_id, student_id)).orderBy(epreuvesPlan.code);

async function rowOf(campus: TestCampus, student_id: string, code: string) {
  const row = (await planOf(campus, student_id)).find((one) => one.code === code);
  if (row === undefined) throw new Error(`no ${code}`);
  return row;
}

const mark = (campus: TestCampus, student_id: string, code: string, score_20: number) =>
  campus.db.orm
    .update(epreuvesPlan)
    .set({ score_20 })
    .where(and(eq(epreuvesPlan.student_id, student_id), eq(epreuvesPlan.code, code)));

describe('the exam plan', () => {
  campusTest('a second sync inserts, removes and records nothing', async (campus) => {
    const { student_id } = await addPupil(campus);
    const coach = await addCoach(campus, student_id);
    const before = await planOf(campus, student_id);
    expect(await syncEpreuves(coach, { student_id })).toEqual({
      ...{ inserted: 0, kept: before.length, removed: 0 },
      changes: { inserted: [], updated: [], removed: [] },
    });
    expect(await planOf(campus, student_id)).toEqual(before);
    expect((await eventsOf(campus, student_id)).filter((kind) => kind === 'EPREUVES_SYNCED')).toHaveLength(1);
  });

  campusTest('comes back when rows are lost, wrong or too many, and says which', async (campus) => {
    const { student_id } = await addPupil(campus);
    const coach = await addCoach(campus, student_id);
    const before = await planOf(campus, student_id);
    const philo = await rowOf(campus, student_id, 'PHILO');
    await campus.db.orm.delete(epreuvesPlan).where(eq(epreuvesPlan.id, philo.id));
    await campus.db.orm
      .update(epreuvesPlan)
      .set({ weight: 3 })
      .where(and(eq(epreuvesPlan.student_id, student_id), eq(epreuvesPlan.code, 'EAM')));
    await campus.db.orm.insert(epreuvesPlan).values({ ...philo, id: campus.newId(), code: 'TPE', label: 'TPE' });
    expect(await syncEpreuves(coach, { student_id })).toEqual({
      ...{ inserted: 1, kept: before.length - 1, removed: 1 },
      changes: { inserted: ['PHILO'], updated: ['EAM'], removed: ['TPE'] },
    });
    const told = await campus.db.orm.query.events.findMany({
      where: (event, is) => is.and(is.eq(event.student_id, student_id), is.eq(event.kind, 'EPREUVES_SYNCED')),
      orderBy: (event, { asc }) => [asc(event.at), asc(event.id)],
    });
    expect(told.at(-1)?.payload_json).toMatchObject({ changes: { updated: ['EAM'] } });
    const said = (rows: typeof before) => rows.map(({ id: _, created_at: __, ...row }) => row);
    expect(said(await planOf(campus, student_id))).toEqual(said(before));
  });

  campusTest('follows a change of speciality, and keeps the Agent’s rows', async (campus) => {
    const { student_id } = await addPupil(campus, { track: 'Terminale' });
    const coach = await addCoach(campus, student_id);
    await mark(campus, student_id, 'EAF-ECRIT', 14);
    await mark(campus, student_id, 'CC-SPE3-1RE', 11);
    await campus.db.orm.insert(epreuvesPlan).values({
      ...(await rowOf(campus, student_id, 'PHILO')),
      ...{ id: campus.newId(), code: 'BLANC-1', label: 'Bac blanc', kind: null, source: 'Agent' as const },
    });
    // NSI, MATHS and PC before: NSI is now the one stopped.
    await campus.db.orm
      .update(students)
      .set({ specialities: ['SES', 'MATHS', 'NSI'] })
      .where(eq(students.id, student_id));

    const codes = ['CC-SPE3-1RE', 'SPE1'];
    const synced = await syncEpreuves(coach, { student_id });
    expect({ ...synced, changes: undefined }).toMatchObject({ inserted: 2, removed: 2 });
    expect([synced.changes.inserted.toSorted(), synced.changes.removed.toSorted()]).toEqual([codes, codes]);
    expect(await rowOf(campus, student_id, 'SPE1')).toMatchObject({ subject: 'SES', score_20: null });
    // The mark of physics is not one of NSI.
    expect(await rowOf(campus, student_id, 'CC-SPE3-1RE')).toMatchObject({ subject: 'NSI', score_20: null });
    expect(await rowOf(campus, student_id, 'EAF-ECRIT')).toMatchObject({ score_20: 14 });
    expect(await rowOf(campus, student_id, 'BLANC-1')).toMatchObject({ source: 'Agent', label: 'Bac blanc' });
  });

  campusTest('two specialities that change places keep their ids and their marks', async (campus) => {
    const { student_id } = await addPupil(campus, { track: 'Terminale' });
    const coach = await addCoach(campus, student_id);
    await mark(campus, student_id, 'SPE1', 15);
    const nsi = await rowOf(campus, student_id, 'SPE1');
    await campus.db.orm
      .update(students)
      .set({ specialities: ['MATHS', 'NSI', 'PC'] })
      .where(eq(students.id, student_id));
    expect(await syncEpreuves(coach, { student_id })).toMatchObject({ inserted: 0, removed: 0 });
    expect(await rowOf(campus, student_id, 'SPE2')).toMatchObject({ id: nsi.id, subject: 'NSI', score_20: 15 });
    expect(await rowOf(campus, student_id, 'SPE1')).toMatchObject({ subject: 'MATHS', score_20: null });
  });

  campusTest('is synced by a coach of the pupil and by the administration, by nobody else', async (campus) => {
    const { student_id, caller } = await addPupil(campus);
    const parent = await addParent(campus, student_id);
    const stranger = await addCoach(campus);
    await expect(syncEpreuves(caller, {})).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(syncEpreuves(parent, { student_id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(syncEpreuves(stranger, { student_id })).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
    expect(await syncEpreuves(await addAdmin(campus), { student_id })).toMatchObject({ inserted: 0 });
  });

  campusTest('of everybody is brought up to date at once, but for who chose what is not allowed', async (campus) => {
    const late = await addPupil(campus);
    const wrong = await addPupil(campus);
    await addPupil(campus);
    await mark(campus, late.student_id, 'EAM', 12);
    await campus.db.orm.update(epreuvesPlan).set({ weight: 3 }).where(eq(epreuvesPlan.student_id, late.student_id));
    await campus.db.orm
      .update(students)
      .set({ options: [{ code: 'OPT-DGEMC', years: ['Premiere'] }] })
      .where(eq(students.id, wrong.student_id));
    expect(await syncAllEpreuves(campus)).toMatchObject({
      ...{ students: 3, changed: 1 },
      refused: [{ student_id: wrong.student_id, message: expect.stringContaining('qu’en Terminale') }],
    });
    expect(await rowOf(campus, late.student_id, 'EAM')).toMatchObject({ weight: 2, score_20: 12 });
  });

  campusTest('that the regulation refuses is left as it was, with the rule', async (campus) => {
    const { student_id } = await addPupil(campus);
    const coach = await addCoach(campus, student_id);
    const before = await planOf(campus, student_id);
    await campus.db.orm.execute(
      sql`update nexus_app.students set options = '[{"code": "OPT-DGEMC", "years": ["Premiere"]}]' where id = ${student_id}`,
    );
    await expect(syncEpreuves(coach, { student_id })).rejects.toMatchObject({
      reason: 'RULE_BROKEN',
      issues: [{ path: ['options'] }],
    });
    expect(await planOf(campus, student_id)).toEqual(before);
  });
});
