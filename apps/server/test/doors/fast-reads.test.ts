import { schema } from '@nexus/db';
import { hashToken } from '@nexus/services';
import { eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fastScreenReads } from '../../src/http/fast-reads.ts';
import { type AppEnv, requestId } from '../../src/http/request.ts';
import { trpcDoor } from '../../src/http/trpc-door.ts';
import { parseJson, startTestServer, type TestServer } from '../helpers/test-server.ts';

const day = 24 * 60 * 60 * 1000;
const leftAlone = 418;

describe('the short way of the screens’ reads', () => {
  let server: TestServer;
  /** The short way alone, and the ordinary door alone, over the same campus. */
  let short: Hono<AppEnv>;
  let ordinary: Hono<AppEnv>;
  let pupils: { student_id: string; user_id: string; email: string }[];
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    server = await startTestServer({ demo: true });
    server.freeze();
    short = new Hono<AppEnv>()
      .get('/trpc/*', fastScreenReads(server.deps))
      .all('*', (c) => c.text('left to the ordinary door', leftAlone));
    ordinary = new Hono<AppEnv>().use(requestId()).all('/trpc/*', trpcDoor(server.deps));
    const { students, users } = schema;
    pupils = await server.campus.db.orm
      .select({ student_id: students.id, user_id: users.id, email: users.email })
      .from(students)
      .innerJoin(users, eq(users.id, students.user_id))
      .orderBy(users.email);
    for (const who of ['eleve', 'autre.eleve', 'parent', 'autre.parent', 'coach', 'admin']) {
      tokens.set(who, await signInAs(who));
    }
  });
  afterAll(() => server.close());

  const signInAs = async (who: string) => {
    const email = `${who}@nexus.example`;
    const [user] = await server.campus.db.orm.select().from(schema.users).where(eq(schema.users.email, email));
    if (user === undefined) throw new Error(`nobody is ${email}`);
    return server.signIn({ user_id: user.id });
  };
  const tokenOf = (who: string) => tokens.get(who) ?? '';
  const pupil = (email: string) => {
    const found = pupils.find((one) => one.email === `${email}@nexus.example`);
    if (found === undefined) throw new Error(`no demo pupil ${email}`);
    return found.student_id;
  };
  const path = (name: string, input?: unknown) =>
    `/trpc/${name}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`;
  const batch = (calls: readonly (readonly [string, unknown])[]) =>
    `/trpc/${calls.map(([name]) => name).join(',')}?batch=1&input=${encodeURIComponent(
      JSON.stringify(Object.fromEntries(calls.map(([, input], index) => [index, input]))),
    )}`;
  const asked = (token: string | undefined) => ({
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  });
  /** The answer of each: data are compared as values, since the short way keeps PostgreSQL's own spaces. */
  const read = async (response: Response) => {
    const text = await response.text();
    return { status: response.status, text, json: parseJson(text) };
  };
  const shortly = async (at: string, token: string | undefined) => read(await short.request(at, asked(token)));
  const ordinarily = async (at: string, token: string) => {
    const connection = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
    return read(await ordinary.request(at, asked(token), connection));
  };
  const expectTheSame = async (at: string, token: string) => {
    const [quick, slow] = [await shortly(at, token), await ordinarily(at, token)];
    expect([quick.status, slow.status]).toEqual([200, 200]);
    expect(quick.json).toStrictEqual(slow.json);
    return quick;
  };

  test.each(['dashboard.summary', 'dashboard.overview', 'dashboard.epreuves'])(
    'gives of %s, for every pupil of the demo, the very data of the ordinary door',
    async (name) => {
      expect(pupils.length).toBeGreaterThanOrEqual(8);
      for (const pupil of pupils) {
        const { student_id } = pupil;
        const token = await server.signIn(pupil);
        for (const input of [{}, { student_id }]) await expectTheSame(path(name, input), token);
      }
    },
  );

  test('gives the graph of the subject that was asked for', async () => {
    const token = tokenOf('eleve');
    const graphs = new Set<string>();
    for (const subject of ['NSI', 'MATHS', 'PC', 'SVT']) {
      graphs.add((await expectTheSame(path('dashboard.overview', { subject }), token)).text);
    }
    expect(graphs.size).toBeGreaterThan(1);
  });

  test('answers a batch as the ordinary door does, in order', async () => {
    const calls = [
      ['dashboard.overview', { student_id: pupil('eleve') }],
      ['dashboard.summary', { student_id: pupil('terminale') }],
      ['dashboard.summary', { student_id: pupil('eleve') }],
    ] as const;
    const { json } = await expectTheSame(batch(calls), tokenOf('parent'));
    expect(z.array(z.object({ result: z.object({ data: z.unknown() }) })).parse(json)).toHaveLength(3);
  });

  test('is what the whole server answers with, to a bearer and to a cookie', async () => {
    const at = path('dashboard.summary', { student_id: pupil('eleve') });
    const quick = await shortly(at, tokenOf('coach'));
    for (const request of [{ as: tokenOf('coach') }, { cookie: tokenOf('coach') }]) {
      const answer = await server.request(at, request);
      expect(answer.text).toBe(quick.text);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    }
  });

  test.each([
    ['another family’s pupil, asked by a pupil', 'eleve', 'autre.eleve'],
    ['another family’s pupil, asked by a parent', 'parent', 'autre.eleve'],
    ['another coach’s pupil', 'coach', 'autre.eleve'],
    ['any pupil, asked by the administration, which is journalled', 'admin', 'eleve'],
  ])('says nothing of %s', async (_, who, whose) => {
    for (const name of ['dashboard.summary', 'dashboard.overview', 'dashboard.epreuves']) {
      const single = await shortly(path(name, { student_id: pupil(whose) }), tokenOf(who));
      expect(single.status).toBe(leftAlone);
    }
    const own = who === 'coach' || who === 'parent' ? { student_id: pupil('eleve') } : {};
    const hidden = batch([
      ['dashboard.summary', own],
      ['dashboard.summary', { student_id: pupil(whose) }],
    ]);
    expect((await shortly(hidden, tokenOf(who))).status).toBe(leftAlone);
  });

  test.each([
    ['no pupil named by a parent of two', 'parent', 'dashboard.summary', {}],
    ['no pupil named by a coach', 'coach', 'dashboard.summary', {}],
    ['a pupil that does not exist', 'eleve', 'dashboard.summary', { student_id: crypto.randomUUID() }],
    ['a pupil that is no id', 'eleve', 'dashboard.summary', { student_id: 'x' }],
    ['a key nobody knows', 'eleve', 'dashboard.summary', { all: true }],
    ['a subject that does not exist', 'eleve', 'dashboard.overview', { subject: 'MAGIE' }],
    ['a list', 'eleve', 'dashboard.summary', []],
    ['null', 'eleve', 'dashboard.summary', 7],
  ])('leaves %s to the ordinary door', async (_, who, name, input) => {
    expect((await shortly(path(name, input), tokenOf(who))).status).toBe(leftAlone);
  });

  test.each([
    ['another procedure', '/trpc/auth.me'],
    ['a batch with another procedure', '/trpc/dashboard.summary,auth.me?batch=1&input=%7B%7D'],
    ['several names that are no batch', '/trpc/dashboard.summary,dashboard.summary'],
    ['an input that is not JSON', '/trpc/dashboard.summary?input=%7B'],
    ['a name of JavaScript’s', '/trpc/constructor'],
  ])('leaves %s to the ordinary door', async (_, at) => {
    expect((await shortly(at, tokenOf('eleve'))).status).toBe(leftAlone);
  });

  test('never answers what the ordinary door refuses: no input at all', async () => {
    for (const at of ['/trpc/dashboard.summary', '/trpc/dashboard.overview?batch=1&input=%7B%7D']) {
      const [quick, slow] = [await shortly(at, tokenOf('eleve')), await ordinarily(at, tokenOf('eleve'))];
      if (slow.status === 200) expect(quick.json).toEqual(slow.json);
      else expect(quick.status).toBe(leftAlone);
    }
  });

  test('leaves to the ordinary door whoever is not signed in, or has signed out', async () => {
    expect((await shortly(path('dashboard.summary', {}), undefined)).status).toBe(leftAlone);
    expect((await shortly(path('dashboard.summary', {}), 'x'.repeat(40))).status).toBe(leftAlone);
    const token = await signInAs('eleve');
    expect((await shortly(path('dashboard.summary', {}), token)).status).toBe(200);
    await server.request('/trpc/auth.logout', { as: token, json: {} });
    expect((await shortly(path('dashboard.summary', {}), token)).status).toBe(leftAlone);
  });

  test.each([
    ['past its end', -1],
    ['in its second half, which the ordinary door extends', 15 * day - 60_000],
  ])('leaves a sign-in %s to the ordinary door', async (_, remains) => {
    const token = await signInAs('eleve');
    await endIn(token, 15 * day + 60_000);
    expect((await shortly(path('dashboard.summary', {}), token)).status).toBe(200);
    await endIn(token, remains);
    expect((await shortly(path('dashboard.summary', {}), token)).status).toBe(leftAlone);
  });

  test('a link taken away is taken away here at once', async () => {
    const at = path('dashboard.summary', { student_id: pupil('autre.eleve') });
    expect((await shortly(at, tokenOf('autre.parent'))).status).toBe(200);
    const { guardians } = schema;
    const taken = await server.campus.db.orm
      .delete(guardians)
      .where(eq(guardians.student_id, pupil('autre.eleve')))
      .returning();
    expect((await shortly(at, tokenOf('autre.parent'))).status).toBe(leftAlone);
    await server.campus.db.orm.insert(guardians).values(taken);
  });

  async function endIn(token: string, ms: number) {
    const { authSessions } = schema;
    await server.campus.db.orm
      .update(authSessions)
      .set({ expires_at: new Date(server.campus.now().getTime() + ms) })
      .where(eq(authSessions.id, hashToken(token)));
  }
});
