import { schema } from '@nexus/db';
import { openTestDatabase } from '@nexus/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  addFixture,
  addLinkCode,
  addPerson,
  addTask,
  type Fixture,
  firstEventOf,
  password,
} from '../helpers/people.ts';
import { type EventStream, openStream, StreamRefused, type StreamRequest } from '../helpers/sse.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

describe('an open screen, over HTTP', () => {
  let server: TestServer;
  let people: Fixture;
  const opened: EventStream[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    people = await addFixture(server.campus);
  });
  afterEach(async () => {
    for (const stream of opened.splice(0)) stream.close();
    await listening(0);
  });
  afterAll(() => server.close());

  /** On the embedded database, a stream that listens has asked for what is already known before anything that follows. */
  const listening = (count: number) =>
    vi.waitFor(() => expect(server.changes.listeners()).toBe(count), { timeout: 5_000, interval: 5 });

  async function open(request: StreamRequest): Promise<EventStream> {
    const before = server.changes.listeners();
    const stream = await openStream(server, request);
    opened.push(stream);
    await listening(before + 1);
    return stream;
  }

  /** As another window of the pupil would: by HTTP, with a sign-in of its own. */
  async function complete(family: 'own' | 'foreign'): Promise<{ student_id: string; kind: string }> {
    const { pupil } = people[family];
    const id = await addTask(server.campus, pupil.student_id);
    const { status } = await server.request('/trpc/tasks.complete', { as: await server.signIn(pupil), json: { id } });
    expect(status).toBe(200);
    return { student_id: pupil.student_id, kind: 'TASK_COMPLETED' };
  }

  /** Of a pupil just linked, the last seconds of the journal come too. */
  async function upTo(screen: EventStream, kind: string) {
    let event = await screen.nextEvent();
    while (event !== undefined && event.kind !== kind) event = await screen.nextEvent();
    return event;
  }

  test('is told what another window does: the pupil’s own, a parent’s, a coach’s and the administration’s', async () => {
    const { pupil, parent, coach } = people.own;
    const screens = [
      await open({ cookie: await server.signIn(pupil) }),
      await open({ as: await server.signIn(parent), student_id: pupil.student_id }),
      await open({ as: await server.signIn(coach) }),
      await open({ as: await server.signIn(people.admin), student_id: pupil.student_id }),
    ];
    const done = await complete('own');
    const told = await Promise.all(screens.map((screen) => screen.nextEvent()));
    for (const event of told) {
      expect(event).toMatchObject(done);
      expect(event?.lastEventId).toBe(event?.id);
    }
    expect(new Set(told.map((event) => event?.id)).size).toBe(1);
    // A stream looks by itself every thirty seconds: that is too late to be what told it.
  }, 20_000);

  test('is a stream that nothing on the way may keep or gather', async () => {
    const { response } = await open({ as: await server.signIn(people.own.pupil) });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('cache-control')).toContain('no-cache');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
  });

  test('is never told of another family’s pupil', async () => {
    const screens = [
      await open({ as: await server.signIn(people.own.pupil) }),
      await open({ as: await server.signIn(people.own.parent) }),
      await open({ as: await server.signIn(people.own.coach) }),
    ];
    await complete('foreign');
    const done = await complete('own');
    // What came first is told first: had Hugo's been told at all, it would be here.
    for (const screen of screens) expect(await screen.nextEvent()).toMatchObject(done);
  });

  test('is told of a new child at once, and no more of one whose link is gone', async () => {
    const { own, foreign } = people;
    const parent = await addPerson(server.campus, '', 'parent', 'Nouvelle');
    const as = await server.signIn(parent);
    const screen = await open({ as });
    for (const { pupil } of [own, foreign]) {
      const code = await addLinkCode(server.campus, pupil.student_id);
      await server.request('/trpc/guardians.link', { as, json: { code } });
      expect(await upTo(screen, 'GUARDIAN_LINKED')).toMatchObject({ student_id: pupil.student_id });
    }
    const { guardians } = schema;
    const link = and(eq(guardians.parent_id, parent.user_id), eq(guardians.student_id, own.pupil.student_id));
    await server.campus.db.orm.delete(guardians).where(link);
    await complete('own');
    const done = await complete('foreign');
    expect(await upTo(screen, 'TASK_COMPLETED')).toMatchObject(done);
  });

  test.each([
    ['signs out', async (as: string) => server.request('/trpc/auth.logout', { as, json: {} })],
    [
      'signs out everywhere from another device',
      async () =>
        server.request('/trpc/auth.logout', { as: await server.signIn(people.own.parent), json: { everywhere: true } }),
    ],
    [
      'changes their password from another device',
      async () =>
        server.request('/trpc/auth.changePassword', {
          as: await server.signIn(people.own.parent),
          json: { current_password: password, new_password: password },
        }),
    ],
  ])('ends without another word when its person %s', async (_, end) => {
    const as = await server.signIn(people.own.parent);
    const screen = await open({ as });
    expect((await end(as)).status).toBe(200);
    await complete('own');
    expect(await screen.nextEvent()).toBeUndefined();
  });

  test('that goes away is forgotten', async () => {
    const screen = await open({ as: await server.signIn(people.own.pupil) });
    screen.close();
    await listening(0);
  });

  test.each([
    ['a pupil of another family', () => people.foreign.pupil.student_id],
    ['a pupil that does not exist', () => crypto.randomUUID()],
  ])('of %s is refused as not found, in a way that the client does not try again', async (_, student_id) => {
    for (const person of [people.own.pupil, people.own.parent, people.own.coach]) {
      const stream = await openStream(server, { as: await server.signIn(person), student_id: student_id() });
      const refused = await stream.nextEvent().catch((error: unknown) => error);
      if (!(refused instanceof StreamRefused)) throw new Error('the stream was not refused');
      // -32004 is JSON-RPC's not found; -32603 (a 500) would have httpSubscriptionLink connect again for ever.
      expect(refused.failure).toMatchObject({
        code: -32004,
        data: { code: 'NOT_FOUND', reason: 'STUDENT_NOT_FOUND', httpStatus: 404 },
      });
      expect(refused.failure.data.request_id).toBe(stream.response.headers.get('x-request-id'));
    }
  });

  test.each([
    ['nobody signed in', undefined, {}, -32001, 'SIGN_IN_REQUIRED'],
    ['a pupil that is no id', 'pupil', { student_id: 'x' }, -32600, 'INVALID_INPUT'],
    ['no pupil, asked by the administration', 'admin', {}, -32600, 'STUDENT_REQUIRED'],
    ['a last event too long to be one', 'pupil', { lastEventId: 'x'.repeat(65) }, -32600, 'INVALID_INPUT'],
  ])('of %s is refused in the one shape', async (_, who, input, code, reason) => {
    const person = who === 'admin' ? people.admin : people.own.pupil;
    const stream = await openStream(server, { ...input, as: who && (await server.signIn(person)) });
    await expect(stream.nextEvent()).rejects.toMatchObject({ failure: { code, data: { reason } } });
  });

  test('learns nothing from the id of an event of another family', async () => {
    const screen = await open({
      as: await server.signIn(people.own.pupil),
      lastEventId: await firstEventOf(server.campus, people.foreign.pupil.student_id),
    });
    const done = await complete('own');
    expect(await screen.nextEvent()).toMatchObject(done);
  });
});

describe('a server that stops', () => {
  test('ends its streams; on the next one, a screen is first told what it missed', async () => {
    const db = await openTestDatabase();
    let server = await startTestServer({ db });
    try {
      const { pupil } = (await addFixture(server.campus)).own;
      const token = await server.signIn(pupil);
      const complete = async () => {
        const id = await addTask(server.campus, pupil.student_id);
        const answer = await server.request('/trpc/tasks.complete', { as: token, json: { id } });
        expect(answer.status).toBe(200);
      };
      const screen = await openStream(server, { cookie: token });
      await vi.waitFor(() => expect(server.changes.listeners()).toBe(1), { timeout: 5_000, interval: 5 });
      await complete();
      const seen = await screen.nextEvent();
      server.stop();
      expect(await screen.nextEvent()).toBeUndefined();
      await server.close();

      server = await startTestServer({ db });
      await complete();
      await complete();
      const again = await openStream(server, { cookie: token, lastEventId: seen?.lastEventId ?? '' });
      const missed = new Set<string>();
      while (missed.size < 2) {
        const event = await again.nextEvent();
        // What was already seen may come again, by contract; nothing else may.
        if (event === undefined) throw new Error('the stream ended');
        if (event.kind === 'TASK_COMPLETED' && event.id !== seen?.id) missed.add(event.id);
      }
      await complete();
      expect((await again.nextEvent())?.kind).toBe('TASK_COMPLETED');
      again.close();
    } finally {
      await server.close();
      await db.close();
    }
  });
});
