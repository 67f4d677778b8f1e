import { connect } from 'node:net';
import { errorReasons, WireError } from '@nexus/contracts';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createContext } from '../../src/trpc/context.ts';
import { open, router } from '../../src/trpc/init.ts';
import { restOutcome, trpcOutcome } from '../helpers/doors.ts';
import { addFixture, type Fixture, password } from '../helpers/people.ts';
import {
  type Answer,
  type RequestOptions,
  readAnswer,
  startTestServer,
  type TestServer,
} from '../helpers/test-server.ts';

/** A procedure at the two doors, so that one list of bad requests serves both. */
const places = {
  login: { trpc: '/trpc/auth.login', rest: '/api/auth/login' },
  register: { trpc: '/trpc/auth.register', rest: '/api/auth/register' },
  reset: { trpc: '/trpc/auth.reset', rest: '/api/auth/reset' },
  logout: { trpc: '/trpc/auth.logout', rest: '/api/auth/logout' },
} as const;

/** What an error must never show of the inside. */
const inside =
  /node_modules|\bat \S+ \(|\/work\/|\/src\/|\.[cm]?[tj]s:\d|\b(select|insert into|update|delete from)\b.*\b(from|values|set|where)\b|nexus_app|postgres|drizzle|PGlite|ZodError|TRPCError|"stack"/i;
/** Zod's and tRPC's own English. */
const english = /\b(Invalid|expected|received|Required|Unrecognized|Unexpected|Too (big|small)|must be|not found)\b/;

const ourSentences = [
  ...Object.values(errorReasons).map(({ message }) => message),
  'Champ « ',
  'Le corps de la demande n’est pas du JSON valide.',
];

describe.each(['trpc', 'rest'] as const)('an error at the %s door', (door) => {
  let server: TestServer;
  let people: Fixture;
  let admin: string;

  beforeAll(async () => {
    server = await startTestServer();
    people = await addFixture(server.campus);
    admin = await server.signIn(people.admin);
  });
  afterAll(() => server.close());

  /** Our error in an answer, after all that every error must keep to. */
  function refusalIn(answer: Answer): WireError {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.text).not.toMatch(inside);
    const outcome = door === 'trpc' && !isPlain(answer.json) ? trpcOutcome(answer) : restOutcome(answer);
    if (outcome.ok) throw new Error(`a success where an error is due: ${answer.text}`);
    const { error } = outcome;
    expect(error.request_id).not.toBe('');
    expect(error.request_id).toBe(answer.headers.get('x-request-id'));
    expect(ourSentences.filter((words) => error.message.startsWith(words))).not.toEqual([]);
    for (const words of [error.message, ...(error.issues ?? []).map(({ message }) => message)]) {
      expect(words).not.toMatch(english);
    }
    return error;
  }

  const post = (place: keyof typeof places, request: RequestOptions) =>
    server.request(places[place][door], { method: 'POST', ...request });
  const read = (query: Record<string, string>, as = admin) =>
    server.request(
      door === 'rest'
        ? `/api/students?${new URLSearchParams(query)}`
        : `/trpc/students.list?input=${encodeURIComponent(JSON.stringify(query))}`,
      { as },
    );
  const json = (body: string): RequestOptions => ({ body, headers: { 'content-type': 'application/json' } });

  test('names each field that is wrong, by its path', async () => {
    const error = refusalIn(await post('login', { json: { email: 'pas une adresse' } }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST', reason: 'INVALID_INPUT' });
    expect(error.issues).toEqual([
      { path: ['email'], message: 'adresse e-mail invalide' },
      { path: ['password'], message: 'à remplir' },
    ]);
    expect(error.message).toBe('Champ « email » : adresse e-mail invalide.');
  });

  test('names a place within a list', async () => {
    const pupil = { role: 'student', email: 'a@b.fr', password, first_name: 'A', last_name: 'B' };
    const choices = { track: 'Premiere', profile: 'Scolarise', specialities: ['NSI', 'MAGIE', 'PC'] };
    const error = refusalIn(await post('register', { json: { ...pupil, ...choices } }));
    expect(error.issues?.map(({ path }) => path)).toEqual([['specialities', 1]]);
  });

  test.each([
    ['a key nobody knows', { email: 'a@b.fr', password, admin: true }],
    ['a number for a text', { email: 'a@b.fr', password: 12 }],
    ['a list for a text', { email: ['a@b.fr'], password }],
    ['an object for a text', { email: { $gt: '' }, password }],
    ['null for a text', { email: null, password }],
    ['an address of 300 characters', { email: `${'a'.repeat(300)}@b.fr`, password }],
    ['a password of 100,000 characters', { email: 'a@b.fr', password: 'x'.repeat(100_000) }],
    ['a NUL in an address', { email: 'a\u0000@b.fr', password }],
    ['nothing', {}],
    ['a list', []],
    ['a list of what was asked', [{ email: 'a@b.fr', password }]],
    ['null', null],
    ['a number', 7],
    ['a text', 'email=a@b.fr'],
    ['true', true],
  ])('a body that holds %s is a BAD_REQUEST with its issues', async (_, body) => {
    const answer = await post('login', { json: body });
    expect(answer.status).toBe(400);
    const error = refusalIn(answer);
    expect(error).toMatchObject({ code: 'BAD_REQUEST', reason: 'INVALID_INPUT' });
    expect(error.issues?.length).toBeGreaterThan(0);
  });

  test.each([
    ['a role that cannot be chosen', { role: 'admin' }],
    ['a track that does not exist', { track: 'Seconde' }],
    ['a name with a NUL', { first_name: 'Li\u0000na' }],
    ['a name of spaces', { last_name: '   ' }],
    ['a time zone that does not exist', { time_zone: 'Europe/Atlantide' }],
    ['the same speciality twice', { specialities: ['NSI', 'NSI', 'PC'] }],
    ['four specialities', { specialities: ['NSI', 'MATHS', 'PC', 'SVT'] }],
  ])('%s is refused at registration', async (_, wrong) => {
    const pupil = { role: 'student', email: 'a@b.fr', password, first_name: 'A', last_name: 'B' };
    const choices = { track: 'Premiere', profile: 'Scolarise', specialities: ['NSI', 'MATHS', 'PC'] };
    const answer = await post('register', { json: { ...pupil, ...choices, ...wrong } });
    expect(answer.status).toBe(400);
    expect(refusalIn(answer).issues?.[0]?.path[0]).toBe(Object.keys(wrong)[0]);
  });

  test.each([
    ['cut short', '{"email": "a@b.fr", "password'],
    ['that is not JSON', 'email=a%40b.fr&password=x'],
    ['of one quote', '"'],
    ['with a NUL outside of a text', '{\u0000}'],
  ])('a body %s is a BAD_REQUEST that says so', async (_, body) => {
    const answer = await post('login', json(body));
    expect(answer.status).toBe(400);
    expect(refusalIn(answer)).toMatchObject({ code: 'BAD_REQUEST', reason: 'INVALID_INPUT' });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'image/png',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'n/importe',
  ])('JSON sent as %s is not read', async (type) => {
    const body = JSON.stringify({ email: 'a@b.fr', password });
    const answer = await post('login', { body, headers: { 'content-type': type } });
    expect(answer.status).toBe(415);
    expect(refusalIn(answer)).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE', reason: 'NOT_JSON' });
  });

  test('a body of 2 MB is refused, said to be or streamed', async () => {
    const body = JSON.stringify({ email: 'a@b.fr', password: 'x'.repeat(2_000_000) });
    const headers = { 'content-type': 'application/json', connection: 'close' };
    const streamed = new Blob([body]).stream();
    for (const sent of [body, streamed]) {
      const answer = await post('login', { body: sent, headers });
      expect(answer.status).toBe(413);
      expect(refusalIn(answer)).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', reason: 'BODY_TOO_LARGE' });
    }
  });

  test('a body that is refused is answered, and ends the connection: nothing after it is taken for a request', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const told: string[] = [];
    const closed = new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });
    socket.setEncoding('utf8').on('data', (chunk: string) => told.push(chunk));
    const body = 'x'.repeat(2_000_000);
    const head = [`POST ${places.login[door]} HTTP/1.1`, `host: ${hostname}`, 'content-type: application/json'];
    socket.write(`${[...head, `content-length: ${body.length}`].join('\r\n')}\r\n\r\n${body}`);
    socket.write(`GET /health HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n\r\n`);
    await closed;
    expect(told.join('').match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413']);
  });

  test.each(['pas-un-uuid', '', '123', `${'a'.repeat(5000)}`, "' or 1=1 --", '\u0000', '../../etc/passwd'])(
    'the pupil %j is a BAD_REQUEST on student_id',
    async (student_id) => {
      const answer = await server.request(
        door === 'rest'
          ? `/api/dashboard/summary?${new URLSearchParams({ student_id })}`
          : `/trpc/dashboard.summary?input=${encodeURIComponent(JSON.stringify({ student_id }))}`,
        { as: admin },
      );
      expect(answer.status).toBe(400);
      expect(refusalIn(answer).issues).toEqual([{ path: ['student_id'], message: 'identifiant invalide' }]);
    },
  );

  test.each([
    { limit: '101' },
    { limit: '0' },
    { limit: '1.5' },
    { limit: '1e9' },
    { limit: 'dix' },
    { cursor: 'une page' },
    { cursor: Buffer.from('["a","b","c"]').toString('base64url') },
    { cursor: 'x'.repeat(301) },
    { q: '' },
    { q: 'a'.repeat(81) },
    { q: 'a\u0000b' },
    { order: 'last_name' },
  ])('a list asked with %j is refused', async (query) => {
    const answer = await read(query);
    expect(answer.status).toBe(400);
    expect(refusalIn(answer).issues?.length).toBeGreaterThan(0);
  });

  test('a page cursor that holds a NUL is a BAD_REQUEST, not a failure of the database', async () => {
    const key = JSON.stringify(['Test\u0000', 'Lina', people.own.pupil.student_id]);
    const answer = await read({ cursor: Buffer.from(key).toString('base64url') });
    expect(answer.status).toBe(400);
    refusalIn(answer);
  });

  test.each([
    ['an address that does not exist', { trpc: '/trpc/auth.magic', rest: '/api/auth/magic' }],
    ['the root of the door', { trpc: '/trpc/', rest: '/api/' }],
    ['a name of JavaScript’s', { trpc: '/trpc/constructor', rest: '/api/constructor' }],
    ['a dotted name of JavaScript’s', { trpc: '/trpc/auth.__proto__', rest: '/api/auth/__proto__' }],
    ['a path that climbs', { trpc: '/trpc/%2e%2e%2f%2e%2e%2fetc', rest: '/api/%2e%2e%2f%2e%2e%2fetc' }],
  ])('%s is NOT_FOUND', async (_, at) => {
    for (const method of ['GET', 'POST']) {
      const answer = await server.request(at[door], { method, ...(method === 'POST' ? { json: {} } : {}) });
      expect(answer.status).toBe(404);
      expect(refusalIn(answer)).toMatchObject({ code: 'NOT_FOUND', reason: 'ROUTE_NOT_FOUND' });
    }
  });

  test('a path that is not UTF-8 is the caller’s fault', async () => {
    const bad = { trpc: '/trpc/%E0%A4%A', rest: '/api/dashboard/tasks/%E0%A4%A/complete' };
    refusalIn(await server.request(bad[door], { as: admin, method: 'POST', json: {} }));
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s where POST is due is METHOD_NOT_SUPPORTED', async (method) => {
    const answer = await server.request(places.login[door], { method, ...(method === 'GET' ? {} : { json: {} }) });
    expect(answer.status).toBe(405);
    expect(refusalIn(answer)).toMatchObject({ code: 'METHOD_NOT_SUPPORTED', reason: 'METHOD_NOT_ALLOWED' });
  });

  test('POST where GET is due is METHOD_NOT_SUPPORTED', async () => {
    const answer = await server.request({ trpc: '/trpc/auth.me', rest: '/api/auth/me' }[door], {
      as: admin,
      json: {},
    });
    expect(answer.status).toBe(405);
    expect(refusalIn(answer).reason).toBe('METHOD_NOT_ALLOWED');
  });

  test.each([
    'Bearer pas-un-jeton',
    'Bearer ',
    'bearer',
    'Basic YTpi',
    `Bearer ${'a'.repeat(5000)}`,
    "Bearer ' or 1=1 --",
  ])('the authorization %j is nobody’s', async (authorization) => {
    const answer = await server.request({ trpc: '/trpc/auth.me', rest: '/api/auth/me' }[door], {
      headers: { authorization },
    });
    expect(answer.status).toBe(401);
    expect(refusalIn(answer)).toMatchObject({ code: 'UNAUTHORIZED', reason: 'SIGN_IN_REQUIRED' });
  });

  test('bears the caller’s own request id when it is a plain one, and another when it is not', async () => {
    const own = await post('logout', { json: {}, headers: { 'x-request-id': 'proxy-7f3a_01' } });
    expect(refusalIn(own).request_id).toBe('proxy-7f3a_01');
    const injected = await post('logout', { json: {}, headers: { 'x-request-id': '<script>alert(1)</script>' } });
    expect(refusalIn(injected).request_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('each refusal of a verb has its words and its status', async () => {
    const unknown = crypto.randomUUID();
    const wrongPassword = await post('login', { json: { email: people.own.parent.email, password: 'pas celui-là' } });
    expect([wrongPassword.status, refusalIn(wrongPassword)]).toMatchObject([401, { reason: 'BAD_CREDENTIALS' }]);
    const lost = await post('reset', { json: { token: 'x'.repeat(32), password } });
    expect([lost.status, refusalIn(lost)]).toMatchObject([422, { reason: 'RESET_TOKEN_INVALID' }]);
    const taken = await post('register', {
      json: { role: 'parent', email: people.own.parent.email, password, first_name: 'A', last_name: 'B' },
    });
    expect([taken.status, refusalIn(taken)]).toMatchObject([
      409,
      { reason: 'EMAIL_TAKEN', issues: [{ path: ['email'] }] },
    ]);
    const task = await server.request(
      { trpc: '/trpc/tasks.complete', rest: `/api/dashboard/tasks/${unknown}/complete` }[door],
      { as: admin, json: door === 'trpc' ? { id: unknown } : {} },
    );
    expect([task.status, refusalIn(task)]).toMatchObject([404, { reason: 'TASK_NOT_FOUND' }]);
  });
});

describe('on the tRPC wire', () => {
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    server = await startTestServer();
    const { own } = await addFixture(server.campus);
    token = await server.signIn(own.pupil);
  });
  afterAll(() => server.close());

  test('in a batch each call has its own answer, and one refusal leaves the others', async () => {
    const input = encodeURIComponent(JSON.stringify({ 1: { student_id: crypto.randomUUID() } }));
    const answer = await server.request(`/trpc/auth.me,dashboard.summary?batch=1&input=${input}`, { as: token });
    const both = z.array(z.unknown()).length(2).parse(answer.json);
    const [me, summary] = both.map((one) => JSON.stringify(one));
    expect(me).toContain('"role":"student"');
    expect(summary).toContain('"reason":"STUDENT_NOT_FOUND"');
    expect(summary).toContain(`"request_id":"${answer.headers.get('x-request-id')}"`);
  });

  test.each(['{', '%00', 'null', '[]', '7', '"x"', '{"0":'])(
    'the input %s is refused, alone or in a batch',
    async (input) => {
      for (const path of [`/trpc/dashboard.summary?input=${input}`, `/trpc/dashboard.summary?batch=1&input=${input}`]) {
        const answer = await server.request(path, { as: token });
        // Some are an empty input to tRPC, which a pupil may leave; none is a failure of ours.
        expect(answer.status).toBeLessThan(500);
        expect(answer.text).not.toMatch(inside);
        if (answer.status >= 400) expect(answer.text).toContain(`"request_id":"${answer.headers.get('x-request-id')}"`);
      }
    },
  );

  test('a batch is of twenty calls at most, all of one kind, and says so', async () => {
    const batchOf = (count: number) => `/trpc/${Array(count).fill('auth.me').join(',')}?batch=1`;
    expect((await server.request(batchOf(20), { as: token })).status).toBe(200);
    const reads = Array(21).fill('dashboard.summary').join(',');
    for (const path of [batchOf(21), `/trpc/${reads}?batch=1`, '/trpc/auth.logout,auth.me?batch=1']) {
      const answer = await server.request(path, { as: token });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('La demande groupée est mal formée : vingt appels au plus');
    }
  });

  test('what tRPC refuses before it knows who asks has the one shape too', async () => {
    const mixed = await server.request('/trpc/auth.login,auth.me?batch=1', { as: token, json: {} });
    const parameters = await server.request('/trpc/auth.me?connectionParams={', { as: token });
    for (const answer of [mixed, parameters]) {
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      const outcome = isPlain(answer.json) ? restOutcome(answer) : trpcOutcome(answer);
      expect(outcome).toMatchObject({
        ok: false,
        status: 400,
        error: { code: 'BAD_REQUEST', request_id: answer.headers.get('x-request-id') },
      });
    }
  });

  test('hundreds of calls in one batch are refused or answered, never a failure', async () => {
    const names = Array.from({ length: 300 }, () => 'auth.me').join(',');
    const answer = await server.request(`/trpc/${names}?batch=1`, { as: token });
    expect(answer.status).toBeLessThan(500);
  });
});

describe('what goes wrong inside', () => {
  const served = router({
    /** Answers what its own schema refuses. */
    wrong: open('auth:demoAccounts')
      .output(z.object({ weight: z.number().max(5) }))
      .query(() => ({ weight: 9 })),
    /** Reads something of the campus's own that is not as it should be. */
    unreadable: open('auth:demoAccounts').query(() => z.object({ kpis: z.string() }).parse({ kpis: 7 })),
    broken: open('auth:demoAccounts').query(() => {
      throw new Error('select secret from nexus_app.users at /work/main/src/x.ts:1');
    }),
  });
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test.each(['wrong', 'unreadable', 'broken'])('is never laid at the caller’s door, nor shown: %s', async (name) => {
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      req: new Request(`http://campus.test/trpc/${name}`),
      router: served,
      createContext: () =>
        createContext(server.deps, {
          request_id: 'request-of-the-test',
          address: '127.0.0.1',
          token: undefined,
          by_cookie: false,
          keepToken: () => undefined,
          dropToken: () => undefined,
        }),
    });
    const answer = await readAnswer(response);
    expect(trpcOutcome(answer)).toMatchObject({
      ok: false,
      status: 500,
      error: { code: 'INTERNAL_SERVER_ERROR', reason: 'INTERNAL', message: errorReasons.INTERNAL.message },
    });
    expect(answer.text).not.toMatch(inside);
    expect(answer.text).not.toMatch(/weight|kpis|secret/);
  });
});

/** An error made before tRPC (origin, size, unknown address) is the plain one at both doors. */
function isPlain(body: unknown): boolean {
  return z.strictObject(WireError.shape).safeParse(body).success;
}
