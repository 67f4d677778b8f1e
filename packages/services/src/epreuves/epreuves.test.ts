import { schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addPupil, eventsOf, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { change } from '../events/index.ts';
import { syncEpreuves } from './index.ts';

const campusTest = useRolledBackCampus();
const { epreuvesPlan, students } = schema;

const sync = (campus: TestCampus, student_id: string) =>
  change(campus, async (within) => {
    await within.lock(student_id);
    return syncEpreuves(campus, within, student_id);
  });

describe('the exam plan', () => {
  campusTest('a second sync inserts, removes and records nothing', async (campus) => {
    const { student_id } = await addPupil(campus);
    const before = await campus.db.orm.select().from(epreuvesPlan);
    expect(await sync(campus, student_id)).toEqual({ inserted: 0, kept: before.length, removed: 0 });
    expect(await campus.db.orm.select().from(epreuvesPlan)).toEqual(before);
    expect((await eventsOf(campus, student_id)).filter((kind) => kind === 'EPREUVES_SYNCED')).toHaveLength(1);
  });

  campusTest('follows a change of speciality, and keeps the marks obtained and the Agent’s rows', async (campus) => {
    const { student_id } = await addPupil(campus, { track: 'Terminale' });
    const ofPupil = eq(epreuvesPlan.student_id, student_id);
    await campus.db.orm
      .update(epreuvesPlan)
      .set({ score_20: 14 })
      .where(and(ofPupil, eq(epreuvesPlan.code, 'EAF-ECRIT')));
    const [row] = await campus.db.orm.select().from(epreuvesPlan).where(ofPupil).limit(1);
    if (row === undefined) throw new Error('no plan');
    await campus.db.orm
      .insert(epreuvesPlan)
      .values({ ...row, id: campus.newId(), code: 'BLANC-1', label: 'Bac blanc', source: 'Agent' });
    await campus.db.orm
      .update(students)
      .set({ specialities: ['SES', 'MATHS', 'NSI'] })
      .where(eq(students.id, student_id));

    expect(await sync(campus, student_id)).toMatchObject({ inserted: 0, removed: 0 });
    const plan = await campus.db.orm.select().from(epreuvesPlan).where(ofPupil);
    expect(plan.find(({ code }) => code === 'SPE1')).toMatchObject({ subject: 'SES' });
    expect(plan.find(({ code }) => code === 'EAF-ECRIT')).toMatchObject({ score_20: 14 });
    expect(plan.find(({ code }) => code === 'BLANC-1')).toMatchObject({ source: 'Agent' });
  });
});
