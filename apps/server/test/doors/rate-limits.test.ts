import { WireError } from '@nexus/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFixture, type Fixture, password } from '../helpers/people.ts';
import { countUntilRefused, expectRefusal } from '../helpers/rates.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

describe('the rate limits of one server', () => {
  let server: TestServer;
  let people: Fixture;
  let addresses = 0;
  /** Each test comes from an address of its own, as a proxy would say it. */
  const elsewhere = () => {
    addresses += 1;
    return { 'x-forwarded-for': `203.0.113.${addresses}` };
  };

  beforeAll(async () => {
    server = await startTestServer({ rate_limits: true, trust_proxy: true });
    people = await addFixture(server.campus);
  });
  afterAll(() => server.close());

  test.each(['/trpc/auth.login', '/api/auth/login'])(
    '%s: a sixth try of one account in five minutes is refused, even with the right password',
    async (path) => {
      const headers = elsewhere();
      const { email } = people.own.coach;
      const { passed, refused } = await countUntilRefused((attempt) =>
        server.request(path, { headers, json: { email, password: attempt < 5 ? 'pas celui-là' : password } }),
      );
      expect(passed).toEqual([401, 401, 401, 401, 401]);
      expectRefusal(refused, 300);
      // Counted by address and account: neither another account here nor this one from elsewhere is shut out.
      const json = { email: people.own.parent.email, password };
      expect((await server.request(path, { headers, json })).status).toBe(200);
      expect((await server.request(path, { headers: elsewhere(), json: { email, password } })).status).toBe(200);
    },
  );

  test('one address that tries one password on many accounts is stopped', async () => {
    const headers = elsewhere();
    const { passed, refused } = await countUntilRefused((attempt) =>
      server.request('/api/auth/login', { headers, json: { email: `personne-${attempt}@campus.test`, password: 'x' } }),
    );
    expect(passed).toEqual(Array.from({ length: 50 }, () => 401));
    expectRefusal(refused, 300);
  });

  test.each([
    ['/sessions/cancel', 40],
    ['/sessions/{id}/cancel', 20],
  ])('%s: %i a minute for a person, whatever becomes of them, and a colleague is not held up', async (path, most) => {
    const cancel = (as: string) => {
      const id = crypto.randomUUID();
      return server.request(`/api${path.replace('{id}', id)}`, {
        as,
        json: path.includes('{id}') ? {} : { ids: [id] },
      });
    };
    const { own, foreign } = people;
    const as = await server.signIn(most === 40 ? own.coach : foreign.coach);
    const { passed, refused } = await countUntilRefused(() => cancel(as));
    expect(passed).toHaveLength(most);
    const { message } = expectRefusal(refused, 60);
    expect(message).toMatch(/dans (1 minute|\d+ secondes?)\.$/);
    expect((await cancel(await server.signIn(people.admin))).status).not.toBe(429);
  });

  test('a fourth account from one address within the hour is refused', async () => {
    const headers = elsewhere();
    const { passed, refused } = await countUntilRefused((attempt) =>
      server.request('/api/auth/register', {
        headers,
        json: { role: 'parent', email: `famille-${attempt}@campus.test`, password, first_name: 'A', last_name: 'B' },
      }),
    );
    expect(passed).toEqual([200, 200, 200]);
    const { message } = expectRefusal(refused, 3600);
    expect(message).toMatch(/Nouvel essai possible dans \d+ minutes\.$/);
  });

  test('a sixth code tried by a parent is refused: codes cannot be guessed', async () => {
    const as = await server.signIn(people.foreign.parent);
    const { passed, refused } = await countUntilRefused(() =>
      server.request('/trpc/guardians.link', { as, headers: elsewhere(), json: { code: 'ABCD-EFGH' } }),
    );
    expect(passed).toEqual([422, 422, 422, 422, 422]);
    expectRefusal(refused, 300);
  });

  test('a sixth link asked for from one address is refused, and no mail is sent', async () => {
    const headers = elsewhere();
    const before = server.campus.mails.length;
    const { passed, refused } = await countUntilRefused(() =>
      server.request('/api/auth/request-reset', { headers, json: { email: people.spare.email } }),
    );
    await server.campus.settled();
    expect(passed).toEqual([200, 200, 200, 200, 200]);
    expectRefusal(refused, 300);
    expect(server.campus.mails).toHaveLength(before + 5);
  });

  test('a person’s hundred-and-first request in a minute is refused, whichever door, way or address it takes', async () => {
    const as = await server.signIn(people.own.pupil);
    const other = await server.signIn(people.own.pupil);
    const paths = [
      '/api/auth/me',
      '/trpc/auth.me',
      '/trpc/dashboard.summary?input={}',
      '/trpc/dashboard.summary,dashboard.overview?batch=1&input={"0":{},"1":{}}',
      '/api/dashboard/summary',
    ];
    const { passed, refused } = await countUntilRefused((attempt) =>
      server.request(paths[attempt % paths.length] ?? '', {
        as: attempt % 2 === 0 ? as : other,
        headers: elsewhere(),
      }),
    );
    expect(passed).toHaveLength(100);
    expect(new Set(passed)).toEqual(new Set([200]));
    expectRefusal(refused, 60);
    // Over the limit, the short way of the screens gives no way round.
    expectRefusal(await server.request('/trpc/dashboard.summary?input={}', { as }), 60);
    // Somebody else is not held back.
    const parent = await server.signIn(people.own.parent);
    expect((await server.request('/api/auth/me', { as: parent })).status).toBe(200);
  });

  test('whoever is not signed in is counted by address', async () => {
    const [here, there] = [elsewhere(), elsewhere()];
    const { passed, refused } = await countUntilRefused(() =>
      server.request('/trpc/auth.demoAccounts', { headers: here }),
    );
    expect(passed).toHaveLength(100);
    expectRefusal(refused, 60);
    expect((await server.request('/trpc/auth.demoAccounts', { headers: there })).status).toBe(200);
  });

  test('a refused stream says so in the stream', async () => {
    const headers = elsewhere();
    await countUntilRefused(() => server.request('/trpc/auth.demoAccounts', { headers }));
    const answer = await server.request('/trpc/events.stream?input={}', { headers });
    expect(answer.text).toContain('"reason":"RATE_LIMITED"');
  });
});

describe('without a proxy', () => {
  test('an address that a caller makes up changes nothing', async () => {
    const server = await startTestServer({ rate_limits: true });
    try {
      const { passed } = await countUntilRefused((attempt) =>
        server.request('/api/auth/login', {
          headers: { 'x-forwarded-for': `203.0.113.${attempt}` },
          json: { email: 'personne@campus.test', password: 'x' },
        }),
      );
      expect(passed).toHaveLength(5);
    } finally {
      await server.close();
    }
  });

  test('limits that are off stop nobody', async () => {
    const server = await startTestServer();
    try {
      for (let attempt = 0; attempt < 8; attempt += 1) {
        const answer = await server.request('/api/auth/login', {
          json: { email: 'personne@campus.test', password: 'x' },
        });
        expect(WireError.parse(answer.json).reason).toBe('BAD_CREDENTIALS');
      }
    } finally {
      await server.close();
    }
  });
});
