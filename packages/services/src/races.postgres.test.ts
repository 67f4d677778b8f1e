import { setImmediate } from 'node:timers/promises';
import type { PreviewProfileInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCoach, addParent, addPupil, addTask, eventsOf, type TestCampus } from '../test/campus.ts';
import { hourOf, openEveryDay } from '../test/coach.ts';
import { openCommittedCampus } from '../test/database.ts';
import { newSubscription, openPush, turnOn } from '../test/push.ts';
import { getDashboardSummary } from './dashboard/index.ts';
import { syncEpreuves } from './epreuves/index.ts';
import { change } from './events/index.ts';
import { createLinkCode, linkGuardian } from './guardians/index.ts';
import { listMarks, saveMark } from './marks/index.ts';
import { getPushState, pushToPeople, subscribeDevice, tellPeople } from './notifications/index.ts';
import { rebuildSummaries } from './projection/index.ts';
import { keepScenario, listScenarios } from './scenarios/index.ts';
import { bookSession, cancelSession, scheduleSession } from './sessions/index.ts';
import { previewProfile, updateProfile } from './students/index.ts';
import { bulkTasks, completeTask, createTask, removeTask, updateTask } from './tasks/index.ts';

/** Many connections at once, on a real server: what one connection cannot show. */
describe('at the same instant', () => {
  let campus: TestCampus;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ campus, close } = await openCommittedCampus());
  });
  afterAll(() => close());

  test('a task completed forty times is completed once', async () => {
    const { student_id, caller } = await addPupil(campus);
    const id = await addTask(campus, student_id);
    await Promise.all(Array.from({ length: 40 }, () => completeTask(caller, { id })));
    expect((await eventsOf(campus, student_id)).filter((kind) => kind === 'TASK_COMPLETED')).toHaveLength(1);
  });

  test('a change asked forty times is written once, and a task removed by forty is removed by one', async () => {
    const { student_id, caller } = await addPupil(campus);
    const id = campus.newId();
    const forty = <T>(call: () => Promise<T>) => Promise.allSettled(Array.from({ length: 40 }, call));
    await forty(() => createTask(caller, { id, label: 'Exercice 12' }));
    await forty(() => updateTask(caller, { id, label: 'Exercice 13', planned_on: '2026-11-20' }));
    const removed = await forty(() => removeTask(caller, { id }));
    expect(removed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const kinds = (await eventsOf(campus, student_id)).filter((kind) => kind.startsWith('TASK_'));
    expect(kinds).toEqual(['TASK_CREATED', 'TASK_UPDATED', 'TASK_DELETED']);
  });

  test('forty syncs of a plan that has lost rows write each of them once, and record one change', async () => {
    const { student_id } = await addPupil(campus);
    const coach = await addCoach(campus, student_id);
    const { epreuvesPlan } = schema;
    const ofPupil = eq(epreuvesPlan.student_id, student_id);
    const before = await campus.db.orm.$count(epreuvesPlan, ofPupil);
    await campus.db.orm.delete(epreuvesPlan).where(and(ofPupil, eq(epreuvesPlan.year, 'Terminale')));
    const synced = await Promise.all(Array.from({ length: 40 }, () => syncEpreuves(coach, { student_id })));
    expect(synced.filter(({ inserted }) => inserted > 0)).toHaveLength(1);
    expect(await campus.db.orm.$count(epreuvesPlan, ofPupil)).toBe(before);
    expect((await eventsOf(campus, student_id)).filter((kind) => kind === 'EPREUVES_SYNCED')).toHaveLength(2);
  });

  test('of two changes of profile seen at the same time, one is applied whole and the other refused', async () => {
    const { student_id, caller } = await addPupil(campus);
    const asked = await Promise.all(
      (['SES', 'SVT'] as const).map(async (other) => {
        const changes: PreviewProfileInput = { specialities: ['NSI', other, 'PC'] };
        const { fingerprint } = await previewProfile(caller, changes);
        return { ...changes, fingerprint };
      }),
    );
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => asked[index % 2]).flatMap((input) =>
        input === undefined ? [] : [updateProfile(caller, input)],
      ),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(10);
    for (const answer of refused) expect(answer).toMatchObject({ reason: { reason: 'PROFILE_MOVED' } });
    expect((await eventsOf(campus, student_id)).filter((kind) => kind === 'PROFILE_CHANGED')).toHaveLength(1);
    expect(await syncEpreuves(await addCoach(campus, student_id), { student_id })).toMatchObject({
      inserted: 0,
      removed: 0,
    });
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });

  test('bulks over the same pupils in opposite orders wait for each other, none is lost', async () => {
    const pupils = [await addPupil(campus), await addPupil(campus), await addPupil(campus)];
    const ids = pupils.map(({ student_id }) => student_id);
    const coach = await addCoach(campus, ...ids);
    const give = (students: string[]) =>
      bulkTasks(coach, {
        operations: students.map((student_id) => ({ op: 'create', data: { student_id, label: 'Relis le cours' } })),
      });
    const rounds = Array.from({ length: 10 }, (_, round) => give(round % 2 === 0 ? ids : ids.toReversed()));
    const answers = await Promise.all(rounds);
    expect(answers.flatMap(({ results }) => results).every(({ status }) => status === 'created')).toBe(true);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });

  test('forty saves of one mark make one mark, each change told once; twelve scenarios are never thirteen', async () => {
    const { student_id, caller } = await addPupil(campus);
    const forty = <T>(call: (index: number) => Promise<T>) =>
      Promise.allSettled(Array.from({ length: 40 }, (_, index) => call(index)));
    await forty((index) => saveMark(caller, { code: 'CC-SPE3-1RE', period: 'T1', mark: index % 2 === 0 ? 11 : 12 }));
    const { lines } = await listMarks(caller, {});
    expect(lines.flatMap(({ marks }) => marks)).toHaveLength(1);
    const told = await campus.db.orm.query.events.findMany({
      where: (event, is) => is.and(is.eq(event.student_id, student_id), is.eq(event.kind, 'MARK_DECLARED')),
    });
    // Each replaces the other one: what was there is never what it becomes.
    for (const { payload_json } of told) {
      expect(payload_json).toMatchObject({ mark: expect.any(Number) });
      expect(JSON.stringify(payload_json)).not.toMatch(/"mark":(\d+).*"before":\1\b/);
    }
    const kept = await forty(() => keepScenario(caller, { name: 'Juin', marks: { PHILO: 14 } }));
    expect(kept.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
    expect((await listScenarios(caller, {})).items).toHaveLength(12);
  });

  test('thirty tasks of one pupil completed together are all counted', async () => {
    const { student_id, caller } = await addPupil(campus);
    const ids = [];
    for (let index = 0; index < 30; index += 1) ids.push(await addTask(campus, student_id));
    await Promise.all(ids.map((id) => completeTask(caller, { id })));
    const { studentSummaries, activityDays } = schema;
    const [summary] = await campus.db.orm
      .select()
      .from(studentSummaries)
      .where(eq(studentSummaries.student_id, student_id));
    expect(summary).toMatchObject({ tasks_open_count: 0, streak_days: 1 });
    const [day] = await campus.db.orm.select().from(activityDays).where(eq(activityDays.student_id, student_id));
    expect(day).toMatchObject({ activities: 30, minutes: 600 });
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });

  test('a rebuild in the middle of writes neither blocks them for good nor loses one', async () => {
    const pupil = await addPupil(campus);
    const ids = [];
    for (let index = 0; index < 20; index += 1) ids.push(await addTask(campus, pupil.student_id));
    await Promise.all([
      ...ids.map((id) => completeTask(pupil.caller, { id })),
      rebuildSummaries(campus),
      rebuildSummaries(campus),
    ]);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
  });

  test('writes go through while screens are read on every connection', async () => {
    const { caller, student_id } = await addPupil(campus);
    const ids = [];
    for (let index = 0; index < 60; index += 1) ids.push(await addTask(campus, student_id));
    const reads = Array.from({ length: 400 }, () => getDashboardSummary(caller, {}));
    const writes = ids.map((id) => completeTask(caller, { id }));
    const results = await Promise.allSettled([...reads, ...writes]);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  test('one slot of a coach goes to one pupil, the others are told it is taken', async () => {
    const pupils = [];
    for (let index = 0; index < 20; index += 1) pupils.push(await addPupil(campus));
    const coach = await addCoach(campus, ...pupils.map(({ student_id }) => student_id));
    const slot_start = new Date('2026-12-01T16:00:00Z');
    const slot_end = new Date('2026-12-01T17:00:00Z');
    const results = await Promise.allSettled(
      pupils.map(({ student_id }) =>
        change(campus, async (within) => {
          await within.lock(student_id);
          const coach_id = coach.actor.user_id;
          return scheduleSession(campus, within, {
            student_id,
            coach_id,
            subject: 'NSI',
            kind: 'Visio',
            slot_start,
            slot_end,
          });
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CONFLICT', reason: 'SLOT_TAKEN' });
    }
  });

  test('twenty workers tell each person once, in the campus and by e-mail', async () => {
    const { student_id, caller } = await addPupil(campus);
    const coach = await addCoach(campus, student_id);
    await addParent(campus, student_id);
    await openEveryDay(campus, coach.actor.user_id);
    const mails = campus.mails.length;
    const tell = () => Promise.all(Array.from({ length: 20 }, () => tellPeople(campus, student_id)));
    const { id } = await bookSession(caller, { type: 'Visio', slot: hourOf(coach, '2026-11-24T16:00:00Z') });
    await tell();
    await cancelSession(coach, { id });
    await tell();
    const { notifications } = schema;
    const told = await campus.db.orm.select().from(notifications).where(eq(notifications.student_id, student_id));
    expect(told.map(({ kind }) => kind).toSorted()).toEqual([
      'session_booked',
      'session_booked',
      'session_cancelled',
      'session_cancelled',
    ]);
    // The coach of the request; the pupil and the parent of the cancellation.
    expect(campus.mails.slice(mails).map(({ subject }) => subject)).toEqual([
      'Nouvelle demande de séance',
      'Séance annulée',
      'Séance annulée',
    ]);
  });

  test('twenty workers tell a person once on a device, and forty answers of one browser are one device', async () => {
    const push = openPush(campus);
    const { student_id, caller } = await addPupil(campus);
    const coach = await addCoach(campus, student_id);
    await openEveryDay(campus, coach.actor.user_id);
    const first = newSubscription();
    const { token } = await turnOn(caller, first);
    const subscriptions = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? first : newSubscription()));
    const states = await Promise.all(subscriptions.map((one) => subscribeDevice(caller, token, one)));
    expect(states.map(({ devices }) => devices)).toEqual(states.map(() => 1));
    const { id } = await bookSession(caller, { type: 'Visio', slot: hourOf(coach, '2026-11-26T16:00:00Z') });
    await cancelSession(coach, { id });
    await Promise.all(Array.from({ length: 20 }, () => tellPeople(campus, student_id)));
    await Promise.all(Array.from({ length: 20 }, () => pushToPeople(campus, student_id)));
    const { endpoint } = await getPushState(caller, token);
    expect(push.sent).toMatchObject([{ title: 'Séance annulée', endpoint }]);
    campus.push = undefined;
  });

  test('a change that begins behind a hundred statements of one connection has that connection to itself', async () => {
    const { orm } = campus.db;
    // As many as the connections of a test's pool: they must all be busy, each with a hundred statements waiting.
    const each = <T>(times: number, call: () => Promise<T>) => Array.from({ length: 8 * times }, call);
    await Promise.all(each(1, async () => orm.execute(sql`select pg_sleep(0.05)`)));
    const busy = [
      ...each(1, async () => orm.execute(sql`select pg_sleep(0.2)`)),
      ...each(99, async () => orm.execute(sql`select 1`)),
    ];
    await setImmediate();
    const number = sql<string>`txid_current()::text`;
    const changes = each(1, () =>
      change(campus, (within) => within.orm.select({ number }).from(schema.competences).limit(1)),
    );
    const own = await Promise.all(changes);
    await Promise.all(busy);
    expect(new Set(own.map(([row]) => row?.number)).size).toBe(8);
  });

  test('one code typed by ten parents links one', async () => {
    const { caller } = await addPupil(campus);
    const parents = [];
    for (let index = 0; index < 10; index += 1) parents.push(await addParent(campus));
    const code = (await createLinkCode(caller)).code.replace('-', '');
    const results = await Promise.allSettled(parents.map((parent) => linkGuardian(parent, { code })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
