import { WireError } from '@nexus/contracts';
import type { DatabaseClient } from '@nexus/db';
import { openPostgres } from '@nexus/db/postgres';
import { createPostgresDatabase } from '@nexus/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type CutLine, openLine } from '../helpers/cut-line.ts';
import { addFixture, addTask, type Fixture, firstEventOf } from '../helpers/people.ts';
import { openStream } from '../helpers/sse.ts';
import { type Answer, startTestServer, type TestServer } from '../helpers/test-server.ts';

/** Seconds, as the refusals say. */
const retryAfter = 5;

describe('while the database is away', () => {
  let server: TestServer;
  let people: Fixture;
  /** What stands between the server and PostgreSQL, and can be cut. */
  let line: CutLine;
  let name: string;
  /** The same PostgreSQL by another line, that nobody cuts. */
  let elsewhere: DatabaseClient;
  let url: URL;
  let close: () => Promise<void>;

  beforeAll(async () => {
    url = new URL(await createPostgresDatabase());
    name = url.pathname.slice(1);
    elsewhere = openPostgres(Object.assign(new URL(url), { pathname: '/postgres' }).href, { max: 1 });
    line = await openLine(url.hostname, Number(url.port));
    const db = openPostgres(Object.assign(new URL(url), { hostname: '127.0.0.1', port: line.port }).href, { max: 4 });
    server = await startTestServer({ db });
    people = await addFixture(server.campus);
    close = async () => {
      await line.restore();
      await server.close();
      await db.close();
      await line.cut();
      await elsewhere.close();
    };
  });
  afterAll(() => close());

  const end = () => elsewhere.read('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);

  test('every request is told so, with when to try again, and works again by itself afterwards', async () => {
    const as = await server.signIn(people.own.pupil);
    const id = await addTask(server.campus, people.own.pupil.student_id);
    const requests = [
      ['/api/auth/me', {}],
      ['/trpc/auth.me', {}],
      ['/trpc/dashboard.summary?input={}', {}],
      ['/api/dashboard/overview', {}],
      [`/api/dashboard/tasks/${id}/complete`, { method: 'POST' }],
      ['/trpc/tasks.complete', { json: { id } }],
      ['/api/auth/login', { json: { email: 'a@b.fr', password: 'x' } }],
    ] as const;
    await line.cut();
    for (const [path, request] of requests) {
      const answer = await server.request(path, { as, ...request });
      expect([path, answer.status]).toEqual([path, 503]);
      expect(answer.headers.get('retry-after')).toBe(String(retryAfter));
      const wrapped = z.object({ error: z.object({ data: WireError }) }).safeParse(answer.json);
      const error = wrapped.success ? wrapped.data.error.data : WireError.parse(answer.json);
      expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE', reason: 'DATABASE_AWAY', retry_after: retryAfter });
      expect(error.request_id).toBe(answer.headers.get('x-request-id'));
      expect(answer.text).not.toMatch(/select|nexus_test|postgres|127\.0\.0\.1|node_modules/i);
    }
    expect((await server.request('/health')).status).toBe(200);
    expect((await server.request('/health/ready')).json).toMatchObject({
      status: 'unavailable',
      dependencies: { database: { state: 'away' } },
    });
    expect((await server.request('/metrics')).status).toBe(200);

    await line.restore();
    for (const [path, request] of requests.slice(0, -1)) {
      const answer = await server.request(path, { as, ...request });
      expect([path, answer.status]).toEqual([path, 200]);
    }
    expect((await server.request('/health/ready')).status).toBe(200);
  });

  test('for long, each request is still told at once, and the first after it is back is answered at once', async () => {
    const as = await server.signIn(people.own.pupil);
    const askedFor = async () => {
      const started = performance.now();
      const { status } = await server.request('/api/auth/me', { as });
      return { status, late: performance.now() - started > retryAfter * 1000 };
    };
    await line.cut();
    for (let tries = 0; tries < 12; tries += 1) expect(await askedFor()).toEqual({ status: 503, late: false });
    await line.restore();
    expect(await askedFor()).toEqual({ status: 200, late: false });
  });

  test('no longer, it hears the other servers again', async () => {
    const { student_id } = people.own.pupil;
    const other = openPostgres(url.href, { max: 1 });
    await line.cut();
    await line.restore();
    const heard = new Set<string>();
    const stop = server.changes.onChange((student_ids) => {
      for (const id of student_ids ?? []) heard.add(id);
    });
    try {
      await vi.waitFor(
        async () => {
          await other.notify('nexus_changes', student_id);
          expect([...heard]).toEqual([student_id]);
        },
        { timeout: 10_000, interval: 50 },
      );
    } finally {
      stop();
      await other.close();
    }
  });

  test('for an instant, connections that were ended are opened again', async () => {
    const as = await server.signIn(people.own.pupil);
    for (let round = 0; round < 3; round += 1) {
      await end();
      await answers(() => server.request('/api/auth/me', { as }));
    }
  });

  test('for an instant, an open screen goes on being told', async () => {
    const { pupil } = people.foreign;
    const as = await server.signIn(pupil);
    const id = await addTask(server.campus, pupil.student_id);
    const lastEventId = await firstEventOf(server.campus, pupil.student_id);
    const screen = await openStream(server, { as, lastEventId });
    expect((await screen.nextEvent())?.kind).toBe('STUDENT_REGISTERED');
    await end();
    await answers(() => server.request('/trpc/tasks.complete', { as, json: { id } }));
    let event = await screen.nextEvent();
    while (event !== undefined && event.kind !== 'TASK_COMPLETED') event = await screen.nextEvent();
    expect(event?.kind).toBe('TASK_COMPLETED');
    screen.close();
    // A stream looks by itself every thirty seconds: the connection that listens, once it is back, is sooner.
  }, 20_000);

  const answers = (ask: () => Promise<Answer>) =>
    vi.waitFor(async () => expect((await ask()).status).toBe(200), { timeout: 10_000, interval: 20 });
});
