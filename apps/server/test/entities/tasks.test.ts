import { BulkTasksResult, Task, TaskPage } from '@nexus/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../../src/trpc/root.ts';
import { type Outcome, proceduresOf, restSender, type Send, trpcSender } from '../helpers/doors.ts';
import { addFixture, addTask, type Fixture } from '../helpers/people.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

const procedures = new Map(proceduresOf(appRouter).map((procedure) => [procedure.name, procedure]));

describe.each([
  { door: 'tRPC', senderOf: trpcSender },
  { door: 'REST', senderOf: restSender },
])('tasks at the $door door', ({ senderOf }) => {
  let server: TestServer;
  let people: Fixture;
  let send: Send;
  let token: string;
  beforeAll(async () => {
    server = await startTestServer();
    people = await addFixture(server.campus);
    send = senderOf(server);
    token = await server.signIn(people.own.pupil);
  });
  afterAll(() => server.close());

  const call = async (name: string, input: unknown, as = token): Promise<Outcome> => {
    const procedure = procedures.get(name);
    if (procedure === undefined) throw new Error(`no procedure ${name}`);
    return send({ procedure, input, token: as });
  };
  const done = async (name: string, input: unknown) => {
    const outcome = await call(name, input);
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.data;
  };
  const list = async (input: object = {}) => TaskPage.parse(await done('tasks.list', input));

  test('a task lives: created, listed, changed, done, reopened, removed', async () => {
    const task = Task.parse(await done('tasks.create', { label: 'Exercice 12', subject: 'NSI', minutes: 20 }));
    expect(task).toMatchObject({ source: 'System', author: { id: people.own.pupil.user_id }, subject: 'NSI' });
    expect((await list({ subject: 'NSI' })).tasks.map(({ id }) => id)).toEqual([task.id]);
    await done('tasks.update', { id: task.id, planned_on: '2026-11-25' });
    await done('tasks.complete', { id: task.id });
    expect((await list({ status: 'Done' })).tasks[0]).toMatchObject({ id: task.id, planned_on: '2026-11-25' });
    await done('tasks.reopen', { id: task.id });
    expect(await done('tasks.remove', { id: task.id })).toEqual({ id: task.id });
    expect(await call('tasks.remove', { id: task.id })).toMatchObject({ ok: false, status: 404 });
    expect(await list()).toMatchObject({ tasks: [], next_cursor: null });
  });

  test('a bulk of good and bad operations leaves exactly the good ones', async () => {
    const mine = Task.parse(await done('tasks.create', { label: 'À changer' }));
    const { pupil } = people.foreign;
    const foreign = await addTask(server.campus, pupil.student_id, 'À Hugo');
    const answer = BulkTasksResult.parse(
      await done('tasks.bulk', {
        operations: [
          { op: 'create', data: { label: 'Bonne' } },
          { op: 'create', data: { label: 'a'.repeat(301) } },
          { op: 'create', data: { label: 'Trop lourde', weight: 5.1 } },
          { op: 'create', data: { label: 'Ailleurs', student_id: pupil.student_id } },
          { op: 'update', id: mine.id, data: { label: 'Changée' } },
          { op: 'update', id: foreign, data: { label: 'Volée' } },
          { op: 'delete', id: foreign },
          { op: 'nothing' },
          { op: 'create', data: { label: 'Bonne aussi', subject: 'LATIN' } },
          { op: 'delete', id: 'nimporte' },
        ],
      }),
    );
    expect(answer.results.map(({ status }) => status)).toEqual([
      'created',
      'invalid',
      'invalid',
      'not_found',
      'updated',
      'not_found',
      'not_found',
      'invalid',
      'invalid',
      'invalid',
    ]);
    expect(answer.results[1]?.error).toBe('Champ « data.label » : 300 caractères au plus.');
    expect(answer.results[2]?.error).toBe('Champ « data.weight » : 5 au plus.');
    expect(answer.results[7]?.error).toBe('Champ « op » : valeur inconnue.');
    // A task of another family answers as one that does not exist.
    const unknown = BulkTasksResult.parse(
      await done('tasks.bulk', { operations: [{ op: 'delete', id: crypto.randomUUID() }] }),
    );
    expect(unknown.results[0]?.error).toBe(answer.results[6]?.error);
    expect((await list()).tasks.map(({ label }) => label).toSorted()).toEqual(['Bonne', 'Changée']);
    const theirs = await call('tasks.list', {}, await server.signIn(pupil));
    expect(theirs).toMatchObject({ ok: true, data: { tasks: [{ label: 'À Hugo' }] } });
  });

  test('the envelope of a bulk is refused whole', async () => {
    const one = { op: 'create', data: { label: 'x' } };
    for (const input of [
      {},
      { operations: [] },
      { operations: {} },
      { operations: Array.from({ length: 201 }, () => one) },
      { operations: [one], force: true },
    ]) {
      expect(await call('tasks.bulk', input)).toMatchObject({ ok: false, status: 400, error: { code: 'BAD_REQUEST' } });
    }
  });

  test.each([
    ['label', { label: '' }],
    ['label', { label: 'a'.repeat(301) }],
    ['label', { label: 'a\u0000b' }],
    ['weight', { label: 'x', weight: -0.1 }],
    ['weight', { label: 'x', weight: '3' }],
    ['minutes', { label: 'x', minutes: 1.5 }],
    ['minutes', { label: 'x', minutes: 1441 }],
    ['due', { label: 'x', due: '2026-11-25' }],
    ['due', { label: 'x', due: '9999-12-31T00:00:00Z' }],
    ['planned_on', { label: 'x', planned_on: '2026-02-30' }],
    ['subject', { label: 'x', subject: 'nsi' }],
    ['competence_code', { label: 'x', competence_code: 'NSI-P-RIEN-99' }],
    ['student_id', { label: 'x', student_id: 'moi' }],
    ['source', { label: 'x', source: 'Coach' }],
  ])('a wrong %s is refused by its name (%j)', async (field, input) => {
    const outcome = await call('tasks.create', input);
    expect(outcome).toMatchObject({ ok: false, status: 400 });
    if (outcome.ok) return;
    const [issue] = outcome.error.issues ?? [];
    expect(`${issue?.path.join('.')} ${issue?.message}`).toContain(field);
  });

  test('a pupil may not rewrite what they were given, and is told what they may do', async () => {
    const id = await addTask(server.campus, people.own.pupil.student_id);
    const refused = { ok: false, status: 403, error: { reason: 'TASK_NOT_YOURS' } };
    expect(await call('tasks.update', { id, label: 'Autre chose' })).toMatchObject(refused);
    expect(await call('tasks.remove', { id })).toMatchObject(refused);
    expect(await call('tasks.update', { id, planned_on: '2026-11-25' })).toMatchObject({ ok: true });
  });
});
