import { competences } from '@nexus/content';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, addTask, eventsOf, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { completeTask, createTask, listTopics, removeTask, updateTask } from './index.ts';

const campusTest = useRolledBackCampus();
const unknown = '01890000-0000-7000-8000-000000000000';
const [competence] = competences().filter(({ subject, level }) => subject === 'NSI' && level === 'Premiere');
const code = competence?.code ?? '';

const taskEvents = async (campus: TestCampus, student_id: string) =>
  (await eventsOf(campus, student_id)).filter((kind) => kind.startsWith('TASK_'));

async function openCount({ db }: TestCampus, student_id: string) {
  const { studentSummaries } = schema;
  const [row] = await db.orm.select().from(studentSummaries).where(eq(studentSummaries.student_id, student_id));
  return row?.tasks_open_count;
}

describe('a task of one’s own', () => {
  campusTest(
    'is weighed and explained by what its competence weighs and what the pupil knows of it',
    async (campus) => {
      const lina = await addPupil(campus);
      await campus.db.orm.insert(schema.progress).values({
        id: campus.newId(),
        student_id: lina.student_id,
        subject: 'NSI',
        chapter_code: competence?.chapter_code ?? '',
        competence_code: code,
        score: 0.4,
        updated_at: new Date('2026-11-06T11:00:00Z'),
      });
      const task = await createTask(lina.caller, { label: 'Exercice 12 page 40', competence_code: code });
      expect(task).toMatchObject({
        subject: 'NSI',
        source: 'System',
        author: { id: lina.user_id, role: 'student' },
        factors: { to_acquire: 0.6 },
        status: 'Todo',
      });
      expect(task.factors?.exam_weight).toBeGreaterThan(0);
      expect(task.weight).toBeGreaterThan(0);
      expect(task.reason).toMatch(
        /^Pas revu depuis 12.jours.*tu en maîtrises 40.%.*la NSI pèse \d+.coefficients sur 100\.$/,
      );
      expect(await openCount(campus, lina.student_id)).toBe(1);
      expect(await taskEvents(campus, lina.student_id)).toEqual(['TASK_CREATED']);
    },
  );

  campusTest('about nothing known weighs the plain weight, and its reason says whose idea it was', async (campus) => {
    const lina = await addPupil(campus);
    const coach = await addCoach(campus, lina.student_id);
    const admin = await addAdmin(campus);
    const { student_id } = lina;
    const own = await createTask(lina.caller, { label: 'Range ton classeur' });
    expect(own).toMatchObject({ weight: 1.1, factors: null, reason: 'Tu l’as notée toi-même.', priority: 1.1 });
    const asked = await createTask(coach, { student_id, label: 'Note deux questions' });
    expect(asked).toMatchObject({ source: 'Coach', author: { first_name: 'Karim' }, reason: 'Karim te l’a demandé.' });
    const office = await createTask(admin, { student_id, label: 'Apporte ta convocation', reason: 'Elle est signée.' });
    expect(office).toMatchObject({ source: 'System', author: { role: 'admin' }, reason: 'Elle est signée.' });
    // Physique-chimie has no programme in Nexus: nothing to measure, so nothing that looks measured.
    const physics = await createTask(lina.caller, { label: 'Compte rendu de TP', subject: 'PC' });
    expect(physics).toMatchObject({ weight: 1.1, factors: null });
    expect(physics.reason).toMatch(/^Tu l’as notée toi-même.*physique-chimie pèse/);
    const given = await createTask(coach, { student_id, label: 'Relis', subject: 'NSI', weight: 4 });
    expect(given).toMatchObject({ weight: 4, factors: null });
  });

  campusTest('keeps its due date and its planned day apart', async (campus) => {
    const lina = await addPupil(campus);
    const due = '2026-11-27T22:59:00.000Z';
    const task = await createTask(lina.caller, { label: 'Dissertation', due, planned_on: '2026-11-25', minutes: 90 });
    expect(task).toMatchObject({ due, planned_on: '2026-11-25', minutes: 90 });
    const moved = await updateTask(lina.caller, { id: task.id, planned_on: '2026-11-26' });
    expect(moved).toMatchObject({ due, planned_on: '2026-11-26' });
  });

  campusTest('cannot name a competence that does not exist, or of another subject', async (campus) => {
    const lina = await addPupil(campus);
    const refused = { reason: 'COMPETENCE_UNKNOWN', code: 'BAD_REQUEST', issues: [{ path: ['competence_code'] }] };
    await expect(createTask(lina.caller, { label: 'x', competence_code: 'NSI-P-RIEN-99' })).rejects.toMatchObject(
      refused,
    );
    await expect(
      createTask(lina.caller, { label: 'x', subject: 'MATHS', competence_code: code }),
    ).rejects.toMatchObject(refused);
    expect(await taskEvents(campus, lina.student_id)).toEqual([]);
  });

  campusTest('sent twice under the id its sender chose is one task, and one event', async (campus) => {
    const lina = await addPupil(campus);
    const hugo = await addPupil(campus);
    const id = campus.newId();
    const first = await createTask(lina.caller, { id, label: 'Exercice 12' });
    expect(await createTask(lina.caller, { id, label: 'Exercice 12' })).toEqual(first);
    expect(await taskEvents(campus, lina.student_id)).toEqual(['TASK_CREATED']);
    await expect(createTask(hugo.caller, { id, label: 'Autre' })).rejects.toMatchObject({
      reason: 'CONFLICTING_WRITE',
    });
    await removeTask(lina.caller, { id });
    await expect(createTask(lina.caller, { id, label: 'Encore' })).rejects.toMatchObject({
      reason: 'CONFLICTING_WRITE',
    });
  });

  campusTest('is for whoever may write for this pupil', async (campus) => {
    const lina = await addPupil(campus);
    const hugo = await addPupil(campus);
    const parent = await addParent(campus, lina.student_id);
    const { student_id } = lina;
    await expect(createTask(parent, { label: 'x' })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(createTask(hugo.caller, { student_id, label: 'x' })).rejects.toMatchObject({
      reason: 'STUDENT_NOT_FOUND',
    });
    await expect(createTask(hugo.caller, { student_id: unknown, label: 'x' })).rejects.toMatchObject({
      reason: 'STUDENT_NOT_FOUND',
    });
  });

  campusTest('may be about the subjects of the pupil’s plan, heaviest first', async (campus) => {
    const lina = await addPupil(campus);
    const { subjects } = await listTopics(lina.caller, {});
    expect(subjects[0]?.subject).toMatch(/NSI|MATHS/);
    expect(subjects.find(({ subject }) => subject === 'NSI')?.competences.map((one) => one.code)).toContain(code);
    expect(subjects.find(({ subject }) => subject === 'PC')?.competences).toEqual([]);
    expect(subjects.map(({ subject }) => subject)).not.toContain('SVT');
  });
});

describe('changing a task', () => {
  campusTest('to what it says already changes nothing and records nothing', async (campus) => {
    const lina = await addPupil(campus);
    const input = { label: 'Exercice 12', due: '2026-11-20T17:00:00.000Z', subject: 'NSI', minutes: 20 } as const;
    const task = await createTask(lina.caller, input);
    for (const changes of [{}, input, { weight: task.weight, reason: task.reason, planned_on: null }]) {
      expect(await updateTask(lina.caller, { id: task.id, ...changes })).toEqual(task);
    }
    expect(await taskEvents(campus, lina.student_id)).toEqual(['TASK_CREATED']);
  });

  campusTest('records each change once, with the names of what changed', async (campus) => {
    const lina = await addPupil(campus);
    const { id } = await createTask(lina.caller, { label: 'Exercice 12', minutes: 20 });
    for (const label of ['Exercice 13', 'Exercice 13', 'Exercice 14'])
      await updateTask(lina.caller, { id, label, minutes: null });
    const rows = await campus.db.orm.select().from(schema.events).where(eq(schema.events.kind, 'TASK_UPDATED'));
    expect(rows.map(({ payload_json }) => payload_json)).toEqual([
      { task_id: id, changed: ['label', 'minutes'] },
      { task_id: id, changed: ['label'] },
    ]);
  });

  campusTest('of subject drops the competence of the other, and weighs the task again', async (campus) => {
    const lina = await addPupil(campus);
    const { id } = await createTask(lina.caller, { label: 'Relis', competence_code: code });
    const moved = await updateTask(lina.caller, { id, subject: 'PC' });
    expect(moved).toMatchObject({ subject: 'PC', competence_code: null, weight: 1.1, factors: null });
    const back = await updateTask(lina.caller, { id, competence_code: code, reason: null });
    expect(back).toMatchObject({ subject: 'NSI', competence_code: code, factors: { to_acquire: 1 } });
    expect(back.reason).toMatch(/^Pas encore abordé/);
    expect(await updateTask(lina.caller, { id, subject: null })).toMatchObject({
      subject: null,
      competence_code: null,
    });
  });

  campusTest('is the author’s: a pupil plans what others gave them, and no more', async (campus) => {
    const lina = await addPupil(campus);
    const coach = await addCoach(campus, lina.student_id);
    const { id } = await createTask(coach, { student_id: lina.student_id, label: 'Prépare la séance' });
    const agents = await addTask(campus, lina.student_id);
    for (const one of [id, agents]) {
      const refused = { reason: 'TASK_NOT_YOURS', code: 'FORBIDDEN' };
      await expect(updateTask(lina.caller, { id: one, label: 'Rien' })).rejects.toMatchObject(refused);
      await expect(updateTask(lina.caller, { id: one, planned_on: '2026-11-20', weight: 0 })).rejects.toMatchObject(
        refused,
      );
      await expect(removeTask(lina.caller, { id: one })).rejects.toMatchObject(refused);
      expect((await updateTask(lina.caller, { id: one, planned_on: '2026-11-20' })).planned_on).toBe('2026-11-20');
      expect((await completeTask(lina.caller, { id: one })).status).toBe('Done');
    }
    expect(
      (await updateTask(coach, { id: (await createTask(lina.caller, { label: 'x' })).id, minutes: 5 })).minutes,
    ).toBe(5);
  });

  campusTest('that is closed is refused: it stays as it was done', async (campus) => {
    const lina = await addPupil(campus);
    const { id } = await createTask(lina.caller, { label: 'Exercice 12' });
    await completeTask(lina.caller, { id });
    await expect(updateTask(lina.caller, { id, label: 'Autre' })).rejects.toMatchObject({ reason: 'TASK_NOT_OPEN' });
  });

  campusTest('of another family is the NOT_FOUND of one that does not exist', async (campus) => {
    const lina = await addPupil(campus);
    const hugo = await addPupil(campus);
    const { id } = await createTask(hugo.caller, { label: 'À Hugo' });
    for (const call of [
      (one: string) => updateTask(lina.caller, { id: one, label: 'x' }),
      (one: string) => removeTask(lina.caller, { id: one }),
    ]) {
      const foreign = await call(id).catch((error: unknown) => error);
      expect(foreign).toMatchObject({ reason: 'TASK_NOT_FOUND' });
      expect(foreign).toEqual(await call(unknown).catch((error: unknown) => error));
    }
    expect(await openCount(campus, hugo.student_id)).toBe(1);
  });
});

describe('removing a task', () => {
  campusTest('takes it off the list, records it once, and is not found the second time', async (campus) => {
    const lina = await addPupil(campus);
    const { id } = await createTask(lina.caller, { label: 'Exercice 12' });
    expect(await removeTask(lina.caller, { id })).toEqual({ id });
    await expect(removeTask(lina.caller, { id })).rejects.toMatchObject({ reason: 'TASK_NOT_FOUND' });
    expect(await openCount(campus, lina.student_id)).toBe(0);
    expect(await taskEvents(campus, lina.student_id)).toEqual(['TASK_CREATED', 'TASK_DELETED']);
  });

  campusTest('that was done takes back what it had added to its own day', async (campus) => {
    const lina = await addPupil(campus);
    const { id } = await createTask(lina.caller, { label: 'Exercice 12', minutes: 20 });
    await completeTask(lina.caller, { id });
    campus.clock = new Date('2026-11-20T11:00:00Z');
    await removeTask(lina.caller, { id });
    expect(await campus.db.orm.$count(schema.activityDays)).toBe(0);
  });
});
