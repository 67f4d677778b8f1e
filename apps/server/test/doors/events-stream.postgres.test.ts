import { openPostgres } from '@nexus/db/postgres';
import { createPostgresDatabase } from '@nexus/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addFixture, addTask, type Fixture, firstEventOf } from '../helpers/people.ts';
import { openStream } from '../helpers/sse.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

describe('two servers on one database', () => {
  const close: (() => Promise<void>)[] = [];
  let here: TestServer;
  let there: TestServer;
  let people: Fixture;

  beforeAll(async () => {
    const url = await createPostgresDatabase();
    const start = async () => {
      const db = openPostgres(url, { max: 4 });
      const server = await startTestServer({ db });
      close.unshift(
        () => server.close(),
        () => db.close(),
      );
      return server;
    };
    here = await start();
    there = await start();
    people = await addFixture(here.campus);
  });
  afterAll(async () => {
    for (const one of close) await one();
  });

  test('a write on one reaches the screens of the other, and those of its own', async () => {
    const { pupil, parent } = people.own;
    const lastEventId = await firstEventOf(here.campus, pupil.student_id);
    const screens = [
      await openStream(here, { as: await here.signIn(parent), lastEventId }),
      await openStream(there, { as: await here.signIn(pupil), lastEventId }),
    ];
    await vi.waitFor(() => expect([here, there].map(({ changes }) => changes.listeners())).toEqual([1, 1]), {
      timeout: 5_000,
      interval: 5,
    });
    for (const server of [here, there, here]) {
      const id = await addTask(server.campus, pupil.student_id);
      await server.request('/trpc/tasks.complete', { as: await server.signIn(pupil), json: { id } });
      for (const screen of screens) {
        let event = await screen.nextEvent();
        // The journal so far comes first.
        while (event !== undefined && event.kind !== 'TASK_COMPLETED') event = await screen.nextEvent();
        expect(event?.student_id).toBe(pupil.student_id);
      }
    }
    for (const screen of screens) screen.close();
    // A stream looks by itself every thirty seconds: that is too late to be what told it.
  }, 20_000);

  test('signing out on one ends the screens of the other', async () => {
    const { pupil } = people.foreign;
    const as = await here.signIn(pupil);
    const lastEventId = await firstEventOf(here.campus, pupil.student_id);
    const screen = await openStream(there, { as, lastEventId });
    expect((await screen.nextEvent())?.kind).toBe('STUDENT_REGISTERED');
    await here.request('/trpc/auth.logout', { as, json: {} });
    const id = await addTask(here.campus, pupil.student_id);
    await here.request('/trpc/tasks.complete', { as: await here.signIn(pupil), json: { id } });
    const kinds: (string | undefined)[] = [];
    for (let event = await screen.nextEvent(); event !== undefined; event = await screen.nextEvent())
      kinds.push(event.kind);
    expect(kinds).not.toContain('TASK_COMPLETED');
  });
});
