import { SignedIn } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { hashToken } from '@nexus/services';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addFixture, type Fixture, password, resetTokenOf, tokenIn } from '../helpers/people.ts';
import { type Answer, type RequestOptions, startTestServer, type TestServer } from '../helpers/test-server.ts';

const day = 24 * 60 * 60 * 1000;

/** The session cookie an answer sets, with its attributes by lower-case name. */
function cookieOf(answer: Answer): { value: string; attributes: Map<string, string> } | undefined {
  const set = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('nexus_session='));
  if (set === undefined) return undefined;
  const [pair = '', ...rest] = set.split('; ');
  const attributes = new Map(rest.map((one) => [one.split('=')[0]?.toLowerCase() ?? '', one.split('=')[1] ?? '']));
  return { value: pair.slice('nexus_session='.length), attributes };
}

describe('signing in', () => {
  let server: TestServer;
  let people: Fixture;
  beforeAll(async () => {
    server = await startTestServer();
    people = await addFixture(server.campus);
  });
  afterAll(() => server.close());

  const rest = (path: string, request: RequestOptions = {}) => server.request(`/api${path}`, request);
  const signIn = async (email = people.own.parent.email, secret = password) => {
    const answer = await rest('/auth/login', { json: { email, password: secret } });
    return { answer, ...SignedIn.parse(answer.json) };
  };
  const whoIs = (request: RequestOptions) => rest('/auth/me', request);
  const worksFor = async (token: string) => (await whoIs({ as: token })).status === 200;

  test('gives a program its token, and a browser a cookie that no script and no other site may use', async () => {
    const { answer, token, user, expires_at } = await signIn();
    expect(user).toMatchObject({ id: people.own.parent.user_id, role: 'parent' });
    const cookie = cookieOf(answer);
    expect(cookie?.value).toBe(token);
    const { attributes } = cookie ?? {};
    expect(attributes?.has('httponly')).toBe(true);
    expect(attributes?.get('samesite')).toBe('Lax');
    expect(attributes?.get('path')).toBe('/');
    expect(attributes?.has('secure')).toBe(false);
    expect(attributes?.has('domain')).toBe(false);
    expect(Math.abs(Date.parse(attributes?.get('expires') ?? '') - Date.parse(expires_at))).toBeLessThan(1000);
    expect(Date.parse(expires_at) - Date.now()).toBeGreaterThan(29 * day);
  });

  test('sets a cookie for https alone when the campus is behind https', async () => {
    const secure = await startTestServer({ db: server.campus.db, secure: true });
    try {
      const json = { email: people.own.parent.email, password };
      const answer = await secure.request('/trpc/auth.login', { json });
      expect(cookieOf(answer)?.attributes.has('secure')).toBe(true);
    } finally {
      await secure.close();
    }
  });

  test('the token is good as a bearer and as a cookie, at both doors', async () => {
    const { token } = await signIn();
    for (const request of [{ as: token }, { cookie: token }]) {
      for (const path of ['/api/auth/me', '/trpc/auth.me']) {
        const answer = await server.request(path, request);
        expect(answer.status).toBe(200);
        expect(answer.text).toContain(people.own.parent.user_id);
        expect(answer.text).toContain(people.own.pupil.student_id);
      }
    }
  });

  test('the bearer, when there is one, is the one that counts', async () => {
    const [parent, coach] = [await server.signIn(people.own.parent), await server.signIn(people.own.coach)];
    expect((await whoIs({ as: coach, cookie: parent })).text).toContain('"role":"coach"');
    expect((await whoIs({ as: 'x'.repeat(40), cookie: parent })).status).toBe(401);
  });

  test('the address is read whatever its case and the spaces around it', async () => {
    expect((await signIn(`  ${people.own.parent.email.toUpperCase()} `)).user.id).toBe(people.own.parent.user_id);
  });

  test('a wrong password and an unknown address are told in the same words', async () => {
    const wrong = await rest('/auth/login', { json: { email: people.own.parent.email, password: 'pas celui-là' } });
    const nobody = await rest('/auth/login', { json: { email: 'personne@campus.test', password: 'pas celui-là' } });
    const words = (answer: Answer) =>
      z.object({ code: z.string(), reason: z.string(), message: z.string() }).parse(answer.json);
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(words(wrong)).toEqual(words(nobody));
    expect(cookieOf(nobody)).toBeUndefined();
  });

  test('the database holds sha256 of the token, and never the token', async () => {
    const { token } = await signIn();
    const { authSessions, users, events, auditLog, rateLimits } = schema;
    const held: unknown[] = [];
    for (const table of [authSessions, users, events, auditLog, rateLimits])
      held.push(await server.campus.db.orm.select().from(table));
    const text = JSON.stringify(held);
    expect(text).not.toContain(token);
    expect(text).not.toContain(password);
    expect(text).toContain(hashToken(token));
    // Whoever reads the table cannot sign in with what they read.
    expect(await worksFor(hashToken(token))).toBe(false);
  });

  test('signing out kills this token alone, and clears the cookie', async () => {
    const [here, elsewhere] = [await signIn(), await signIn()];
    const answer = await rest('/auth/logout', { cookie: here.token, json: {} });
    expect(answer.json).toEqual({ done: true });
    const cleared = cookieOf(answer);
    expect(cleared?.value).toBe('');
    expect(cleared?.attributes.get('max-age')).toBe('0');
    expect(cleared?.attributes.get('path')).toBe('/');
    expect(await worksFor(here.token)).toBe(false);
    expect(await worksFor(elsewhere.token)).toBe(true);
  });

  test('signing out everywhere kills every token of the person, and of nobody else', async () => {
    const [here, elsewhere] = [await signIn(), await signIn()];
    const coach = await server.signIn(people.own.coach);
    await rest('/auth/logout', { as: here.token, json: { everywhere: true } });
    expect([await worksFor(here.token), await worksFor(elsewhere.token)]).toEqual([false, false]);
    expect(await worksFor(coach)).toBe(true);
  });

  test('changing the password asks for the current one, and replaces every sign-in by a new one', async () => {
    const { coach } = people.foreign;
    const [here, elsewhere] = [await signIn(coach.email), await signIn(coach.email)];
    const next = 'un tout autre mot de passe';
    const change = (current_password: string) =>
      rest('/auth/change-password', { cookie: here.token, json: { current_password, new_password: next } });
    const wrong = await change('pas celui-là');
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('WRONG_PASSWORD')]);
    expect(await worksFor(elsewhere.token)).toBe(true);

    const answer = await change(password);
    const fresh = SignedIn.parse(answer.json);
    expect(cookieOf(answer)?.value).toBe(fresh.token);
    expect([await worksFor(here.token), await worksFor(elsewhere.token)]).toEqual([false, false]);
    expect(await worksFor(fresh.token)).toBe(true);
    expect((await rest('/auth/login', { json: { email: coach.email, password } })).status).toBe(401);
    expect((await signIn(coach.email, next)).user.id).toBe(coach.user_id);
  });

  describe('that ends in time', () => {
    const endIn = async (token: string, ms: number) => {
      await server.campus.db.orm
        .update(schema.authSessions)
        .set({ expires_at: new Date(Date.now() + ms) })
        .where(eq(schema.authSessions.id, hashToken(token)));
    };
    const endOf = async (token: string) => {
      const { authSessions } = schema;
      const [row] = await server.campus.db.orm
        .select()
        .from(authSessions)
        .where(eq(authSessions.id, hashToken(token)));
      return (row?.expires_at.getTime() ?? 0) - Date.now();
    };

    test('past its end it is nobody’s, and its row is gone', async () => {
      const token = await server.signIn(people.own.pupil);
      await endIn(token, -1);
      expect(await worksFor(token)).toBe(false);
      expect((await server.request('/trpc/dashboard.summary?input={}', { cookie: token })).status).toBe(401);
    });

    test('in its first half it is left as it is', async () => {
      const token = await server.signIn(people.own.pupil);
      await endIn(token, 16 * day);
      expect(cookieOf(await whoIs({ cookie: token }))).toBeUndefined();
      expect(await endOf(token)).toBeLessThan(16 * day + 1000);
    });

    test.each([
      '/api/auth/me',
      '/trpc/auth.me',
      '/trpc/dashboard.summary?input={}',
      '/trpc/dashboard.overview?input={}',
    ])('in its second half, %s gives it thirty days more, and the browser the cookie again', async (path) => {
      const token = await server.signIn(people.own.pupil);
      await endIn(token, 14 * day);
      const cookie = cookieOf(await server.request(path, { cookie: token }));
      expect(cookie?.value).toBe(token);
      expect(cookie?.attributes.has('httponly')).toBe(true);
      expect(Date.parse(cookie?.attributes.get('expires') ?? '') - Date.now()).toBeGreaterThan(29 * day);
      expect(await endOf(token)).toBeGreaterThan(29 * day);
    });

    test('a program’s bearer is extended without a cookie', async () => {
      const token = await server.signIn(people.own.pupil);
      await endIn(token, 14 * day);
      expect(cookieOf(await whoIs({ as: token }))).toBeUndefined();
      expect(await endOf(token)).toBeGreaterThan(29 * day);
    });
  });

  describe('with a password that is lost', () => {
    const ask = (email: string) => rest('/auth/request-reset', { json: { email } });
    const choose = (token: string, chosen = password) => rest('/auth/reset', { json: { token, password: chosen } });
    const mailed = async () => {
      await server.campus.settled();
      const mail = server.campus.mails.at(-1);
      return { to: mail?.to, token: tokenIn(mail?.text ?? '') };
    };

    test('the mailed link serves once, and puts out everybody who was signed in', async () => {
      const { parent } = people.foreign;
      const before = await server.signIn(parent);
      expect((await ask(parent.email)).json).toEqual({ done: true });
      const { to, token } = await mailed();
      expect(to).toBe(parent.email);
      expect(server.campus.mails.at(-1)?.text).toContain('https://campus.test/nouveau-mot-de-passe?token=');
      expect((await choose(token, 'retrouvé grâce au lien')).json).toEqual({ done: true });
      expect(await worksFor(before)).toBe(false);
      expect((await signIn(parent.email, 'retrouvé grâce au lien')).user.id).toBe(parent.user_id);
      const again = await choose(token);
      expect([again.status, again.text]).toEqual([422, expect.stringContaining('RESET_TOKEN_INVALID')]);
    });

    test('the link is good for an hour, and not a minute more', async () => {
      const late = await resetTokenOf(server.campus, people.spare);
      server.advance(61 * 60_000);
      expect((await choose(late)).status).toBe(422);
      const early = await resetTokenOf(server.campus, people.spare);
      server.advance(59 * 60_000);
      expect((await choose(early)).status).toBe(200);
    });

    test('asking for an address without an account answers the same and mails nobody', async () => {
      const known = await ask(people.own.coach.email);
      await server.campus.settled();
      const sent = server.campus.mails.length;
      const unknown = await ask('personne@campus.test');
      await server.campus.settled();
      expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
      expect(server.campus.mails).toHaveLength(sent);
    });
  });

  describe('for the first time', () => {
    const register = (choices: object) =>
      rest('/auth/register', {
        json: {
          email: `${crypto.randomUUID()}@campus.test`,
          password,
          first_name: 'Zoé',
          last_name: 'Roy',
          ...choices,
        },
      });
    const pupil = {
      role: 'student',
      track: 'Terminale',
      profile: 'CandidatLibre',
      specialities: ['NSI', 'MATHS', 'PC'],
      time_zone: 'Africa/Tunis',
    };

    test('a pupil is signed in and has their screen at once', async () => {
      const answer = await register(pupil);
      const { token, user } = SignedIn.parse(answer.json);
      expect(cookieOf(answer)?.value).toBe(token);
      expect(user).toMatchObject({ role: 'student', first_name: 'Zoé', time_zone: 'Africa/Tunis' });
      const summary = await rest('/dashboard/summary', { as: token });
      expect(summary.json).toMatchObject({ kpis: { progress_overall: 0, streak_days: 0 }, tasks: [] });
    });

    test('a pupil shows a code, and the parent who types it sees that pupil; the code serves once', async () => {
      const child = SignedIn.parse((await register(pupil)).json);
      const parents = [await register({ role: 'parent' }), await register({ role: 'parent', first_name: 'Luc' })];
      const [mother = '', father = ''] = parents.map(({ json }) => SignedIn.parse(json).token);
      expect((await rest('/students', { as: mother })).json).toEqual({ students: [] });

      const { code } = z
        .object({ code: z.string() })
        .parse((await rest('/guardians/code', { as: child.token, method: 'POST' })).json);
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
      // As a parent types it: lower case, with spaces.
      const typed = { code: ` ${code.toLowerCase().replace('-', ' ')} ` };
      const linked = await rest('/guardians/link', { as: mother, json: typed });
      expect(linked.json).toMatchObject({ student: { first_name: 'Zoé', track: 'Terminale' } });
      const late = await rest('/guardians/link', { as: father, json: typed });
      expect([late.status, late.text]).toEqual([422, expect.stringContaining('LINK_CODE_INVALID')]);

      expect((await rest('/students', { as: mother })).json).toMatchObject({ students: [{ first_name: 'Zoé' }] });
      expect((await rest('/dashboard/summary', { as: mother })).status).toBe(200);
      expect((await rest('/students', { as: father })).json).toEqual({ students: [] });
      expect((await rest('/guardians', { as: child.token })).json).toMatchObject({
        guardians: [{ first_name: 'Zoé', last_name: 'Roy' }],
      });
    });

    test('a code is good for a quarter of an hour, and until the next one', async () => {
      const child = SignedIn.parse((await register(pupil)).json);
      const parent = SignedIn.parse((await register({ role: 'parent' })).json);
      const make = async () =>
        z.object({ code: z.string() }).parse((await rest('/guardians/code', { as: child.token, method: 'POST' })).json);
      const [first, second] = [await make(), await make()];
      expect((await rest('/guardians/link', { as: parent.token, json: first })).status).toBe(422);
      server.advance(16 * 60_000);
      expect((await rest('/guardians/link', { as: parent.token, json: second })).status).toBe(422);
      expect((await rest('/guardians/link', { as: parent.token, json: await make() })).status).toBe(200);
    });

    test('nobody makes themself a coach or an administrator, nor chooses their id', async () => {
      for (const wish of [{ role: 'admin' }, { role: 'coach' }, { role: 'parent', id: crypto.randomUUID() }])
        expect((await register(wish)).status).toBe(400);
    });
  });

  describe('from another site’s page', () => {
    const logout = async (headers: Record<string, string>, path = '/trpc/auth.logout') => {
      const token = await server.signIn(people.own.parent);
      const answer = await server.request(path, { cookie: token, json: {}, headers });
      return { status: answer.status, text: answer.text, stillIn: await worksFor(token) };
    };

    test.each([
      ['another origin', { origin: 'https://pirate.example' }],
      ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
      ['a name that ends like ours', { origin: 'https://campus.test.pirate.example' }],
      ['an origin that hides', { origin: 'null' }],
      ['what the browser calls another site', { 'sec-fetch-site': 'cross-site' }],
      [
        'what the browser calls another site, whatever its origin says',
        { origin: 'https://campus.test', 'sec-fetch-site': 'cross-site' },
      ],
    ])('%s is refused, and nothing is done', async (_, headers) => {
      for (const path of ['/trpc/auth.logout', '/api/auth/logout']) {
        const tried = await logout(headers, path);
        expect([tried.status, tried.text]).toEqual([403, expect.stringContaining('BAD_ORIGIN')]);
        expect(tried.stillIn).toBe(true);
      }
    });

    test.each([
      ['our own page', () => ({ origin: server.url, 'sec-fetch-site': 'same-origin' })],
      ['the public address, through a proxy', () => ({ origin: 'https://campus.test' })],
      ['a program, which says nothing', () => ({})],
    ])('%s is let in', async (_, headers) => {
      expect(await logout(headers())).toMatchObject({ status: 200, stillIn: false });
    });

    test('reading is not refused by its origin, and no other site is ever allowed to see the answer', async () => {
      const token = await server.signIn(people.own.parent);
      const answer = await server.request('/api/auth/me', {
        cookie: token,
        headers: { origin: 'https://pirate.example' },
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      const preflight = await server.request('/api/auth/logout', {
        method: 'OPTIONS',
        headers: { origin: 'https://pirate.example', 'access-control-request-method': 'POST' },
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    });
  });
});
