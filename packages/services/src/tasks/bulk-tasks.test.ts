import { schema } from '@nexus/db';
import { describe, expect } from 'vitest';
import { addCoach, addParent, addPupil, addTask, eventsOf } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { rebuildSummaries } from '../projection/index.ts';
import { bulkTasks, createTask, listTasks } from './index.ts';

const campusTest = useRolledBackCampus();

describe('many operations at once', () => {
  campusTest('keep the good ones, each bad one answered at its place', async (campus) => {
    const lina = await addPupil(campus);
    const hugo = await addPupil(campus);
    const mine = await createTask(lina.caller, { label: 'À changer' });
    const gone = await createTask(lina.caller, { label: 'À supprimer' });
    const foreign = await createTask(hugo.caller, { label: 'À Hugo' });
    const coachs = await addTask(campus, lina.student_id, { source: 'Coach' });
    // A row with no event, so that only the database's own constraint can refuse its id.
    const taken = await addTask(campus, hugo.student_id);
    await campus.db.orm.delete(schema.events);
    campus.announced.length = 0;

    const { results } = await bulkTasks(lina.caller, {
      operations: [
        { op: 'create', data: { label: 'Bonne', minutes: 10 } },
        { op: 'create', data: { label: '' } },
        { op: 'create', data: { label: 'x', student_id: hugo.student_id } },
        { op: 'create', data: { label: 'Déjà prise', id: taken } },
        { op: 'update', id: mine.id, data: { label: 'Changée', planned_on: '2026-11-20' } },
        { op: 'update', id: foreign.id, data: { label: 'Volée' } },
        { op: 'update', id: mine.id, data: { weight: 12 } },
        { op: 'update', id: coachs, data: { label: 'Réécrite' } },
        { op: 'delete', id: foreign.id },
        { op: 'delete', id: gone.id },
        { op: 'delete', id: gone.id },
        { op: 'explode', id: mine.id },
        { op: 'delete', id: mine.id, force: true },
        null,
        { op: 'create', data: { label: 'Bonne aussi' } },
      ],
    });
    expect(results.map(({ index }) => index)).toEqual(results.map((_, index) => index));
    expect(results.map(({ status }) => status)).toEqual([
      'created',
      'invalid',
      'not_found',
      'invalid',
      'updated',
      'not_found',
      'invalid',
      'invalid',
      'not_found',
      'deleted',
      'not_found',
      'invalid',
      'invalid',
      'invalid',
      'created',
    ]);
    for (const { status, error } of results) {
      expect(error === undefined).toBe(['created', 'updated', 'deleted'].includes(status));
    }
    expect(results[5]).toMatchObject({ id: foreign.id, error: 'Cette tâche est introuvable.' });

    const { tasks } = await listTasks(lina.caller, { limit: 100 });
    expect(tasks.map(({ label }) => label).toSorted()).toEqual([
      'Bonne',
      'Bonne aussi',
      'Changée',
      'Reprends les suites',
    ]);
    expect((await listTasks(hugo.caller, { limit: 100 })).tasks).toHaveLength(2);
    expect((await eventsOf(campus, lina.student_id)).toSorted()).toEqual([
      'TASK_CREATED',
      'TASK_CREATED',
      'TASK_DELETED',
      'TASK_UPDATED',
    ]);
    expect(await eventsOf(campus, hugo.student_id)).toEqual([]);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
    expect(campus.announced).toEqual([lina.student_id]);
  });

  campusTest('serve a coach’s pupils, each said by name, and a parent not at all', async (campus) => {
    const lina = await addPupil(campus);
    const adam = await addPupil(campus);
    const coach = await addCoach(campus, lina.student_id, adam.student_id);
    const give = (student_id?: string) => ({
      op: 'create',
      data: { label: 'Relis le cours', ...(student_id ? { student_id } : {}) },
    });
    const { results } = await bulkTasks(coach, { operations: [give(lina.student_id), give(), give(adam.student_id)] });
    expect(results.map(({ status }) => status)).toEqual(['created', 'invalid', 'created']);
    expect(results[1]?.error).toContain('student_id');
    const parent = await addParent(campus, lina.student_id);
    expect(() => bulkTasks(parent, { operations: [give(lina.student_id)] })).toThrow(
      expect.objectContaining({ reason: 'NOT_ALLOWED' }),
    );
  });

  campusTest('may follow from one another, and sent again are done once', async (campus) => {
    const lina = await addPupil(campus);
    const id = campus.newId();
    const operations = [
      { op: 'create', data: { id, label: 'Exercice 12' } },
      { op: 'update', id, data: { minutes: 15 } },
    ];
    const first = await bulkTasks(lina.caller, { operations });
    expect(first.results.map(({ status }) => status)).toEqual(['created', 'updated']);
    expect(await bulkTasks(lina.caller, { operations })).toEqual(first);
    const kinds = (await eventsOf(campus, lina.student_id)).filter((kind) => kind.startsWith('TASK_'));
    expect(kinds).toEqual(['TASK_CREATED', 'TASK_UPDATED']);
  });

  campusTest('two hundred go through', async (campus) => {
    const lina = await addPupil(campus);
    const operations = Array.from({ length: 200 }, (_, index) => ({ op: 'create', data: { label: `Tâche ${index}` } }));
    const { results } = await bulkTasks(lina.caller, { operations });
    expect(results.every(({ status }) => status === 'created')).toBe(true);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });
});
