import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '@nexus/services';
import { openTestDatabase } from '@nexus/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addFixture, addTask, type Fixture, password } from '../helpers/people.ts';
import { openStream } from '../helpers/sse.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

const page = `<!doctype html><html lang="fr"><head><meta name="csp-nonce" content="__CSP_NONCE__">
<script type="module" src="/assets/app-1a2b3c.js"></script></head><body><div id="root"></div></body></html>`;

/** A Content-Security-Policy, directive by directive. */
function policyOf(headers: Headers): Map<string, string[]> {
  const directives = (headers.get('content-security-policy') ?? '').split('; ').map((one) => one.split(' '));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

describe('over HTTP', () => {
  let server: TestServer;
  let people: Fixture;
  let web_folder: string;

  beforeAll(async () => {
    web_folder = mkdtempSync(join(tmpdir(), 'nexus-web-'));
    mkdirSync(join(web_folder, 'assets'));
    writeFileSync(join(web_folder, 'index.html'), page);
    writeFileSync(join(web_folder, 'theme.js'), 'document.documentElement.dataset.theme = "light";');
    writeFileSync(join(web_folder, 'sw.js'), 'addEventListener("push", () => undefined);');
    writeFileSync(join(web_folder, 'manifest.webmanifest'), '{}');
    writeFileSync(join(web_folder, 'assets/app-1a2b3c.js'), 'export {};');
    mkdirSync(join(web_folder, 'python/1.2.3'), { recursive: true });
    writeFileSync(join(web_folder, 'python/1.2.3/pyodide.asm.mjs'), 'export {};');
    writeFileSync(join(web_folder, 'python/1.2.3/pyodide.asm.wasm'), 'wasm');
    writeFileSync(join(web_folder, 'python/1.2.3/pyodide.asm.wasm.br'), 'br');
    writeFileSync(join(web_folder, '../nexus-outside.txt'), 'outside of the web app');
    server = await startTestServer({ web_folder });
    people = await addFixture(server.campus);
  });
  afterAll(async () => {
    await server.close();
    rmSync(web_folder, { recursive: true });
    rmSync(join(web_folder, '../nexus-outside.txt'));
  });

  describe('an answer of JSON', () => {
    const read = async (path: string, encodings: string) => {
      const as = await server.signIn(people.own.pupil);
      const answer = await server.fetch(path, { as, headers: { 'accept-encoding': encodings } });
      const { headers } = answer;
      return { gzipped: headers.get('content-encoding'), varies: headers.get('vary'), json: await answer.text() };
    };

    // The first by the short way of the screens, the others by the doors.
    const large = ['/trpc/dashboard.epreuves', '/trpc/dashboard.epreuves,auth.me?batch=1', '/api/dashboard/epreuves'];

    test('that is large is gzipped for who reads gzip, and says the same', async () => {
      for (const path of large) {
        const plain = await read(path, 'identity');
        const small = await read(path, 'br, gzip');
        expect([path, plain.gzipped, small.gzipped]).toEqual([path, null, 'gzip']);
        expect([plain.varies, small.varies]).toEqual(['accept-encoding', 'accept-encoding']);
        expect(JSON.parse(small.json)).toEqual(JSON.parse(plain.json));
        expect((await read(path, 'br, gzip;q=0')).gzipped).toBe(null);
      }
    });

    test('that is small goes as it is', async () => {
      for (const path of ['/trpc/auth.me', '/trpc/dashboard.summary', '/api/auth/me'])
        expect([path, (await read(path, 'gzip')).gzipped]).toEqual([path, null]);
    });
  });

  describe('health', () => {
    const Ready = z.strictObject({
      status: z.enum(['ready', 'unavailable']),
      dependencies: z.object({
        database: z.strictObject({ state: z.enum(['ok', 'away']), latency_ms: z.number().min(0) }),
      }),
    });

    test('the process says that it is alive, and each thing it needs, with how long it took', async () => {
      expect((await server.request('/health')).json).toEqual({ status: 'ok' });
      const ready = await server.request('/health/ready');
      expect(ready.status).toBe(200);
      expect(Ready.parse(ready.json)).toMatchObject({ status: 'ready', dependencies: { database: { state: 'ok' } } });
    });

    test('without the sandbox of programs it is ready, and says so', async () => {
      const sandbox: Sandbox = {
        run: async () => 'unavailable',
        state: () => 'away',
        close: async () => undefined,
      };
      const alone = await startTestServer({ sandbox });
      const { status, json } = await alone.request('/health/ready');
      expect(status).toBe(200);
      expect(json).toMatchObject({ status: 'ready', dependencies: { sandbox: { state: 'away' } } });
      await alone.close();
    });

    test('with its database away it is alive and not ready, its figures still told, its requests refused for a while', async () => {
      const db = await openTestDatabase();
      const alone = await startTestServer({ db });
      const as = await alone.signIn((await addFixture(alone.campus)).own.pupil);
      await db.close();
      expect((await alone.request('/health')).status).toBe(200);
      const ready = await alone.request('/health/ready');
      expect(ready.status).toBe(503);
      expect(Ready.parse(ready.json)).toMatchObject({
        status: 'unavailable',
        dependencies: { database: { state: 'away' } },
      });
      const metrics = await alone.request('/metrics');
      expect(metrics.status).toBe(200);
      expect(metrics.text).toContain('http_requests_total');
      for (const path of ['/api/auth/me', '/trpc/auth.me', '/trpc/dashboard.summary?input={}'])
        expect((await alone.request(path, { as })).status).toBeGreaterThanOrEqual(500);
      await alone.close();
    });
  });

  describe('/metrics', () => {
    /** The value of each series, by its text: `name{label="…"}`. */
    const series = async () => {
      const { text, headers } = await server.request('/metrics');
      expect(headers.get('content-type')).toContain('text/plain');
      const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
    };
    const requests = (method: string, route: string, status: number) =>
      `http_requests_total{method="${method}",route="${route}",status="${status}"}`;

    test('counts requests by route and by status, and times them', async () => {
      const as = await server.signIn(people.own.pupil);
      const student_id = people.own.pupil.student_id;
      const before = await series();
      await server.request('/api/auth/me', { as });
      await server.request('/trpc/auth.me', { as });
      await server.request('/trpc/dashboard.summary,dashboard.overview?batch=1&input={"0":{},"1":{}}', { as });
      await server.request(`/api/dashboard/summary?student_id=${student_id}`, { as });
      await server.request(`/api/dashboard/tasks/${crypto.randomUUID()}/complete`, { as, method: 'POST' });
      await server.request('/api/auth/me');
      const after = await series();
      for (const [counted, by] of [
        [requests('GET', '/api/auth/me', 200), 1],
        [requests('GET', '/api/auth/me', 401), 1],
        [requests('GET', '/trpc/auth.me', 200), 1],
        [requests('GET', '/trpc/batch', 200), 1],
        [requests('GET', '/api/dashboard/summary', 200), 1],
        [requests('POST', '/api/dashboard/tasks/{id}/complete', 404), 1],
        ['http_request_duration_seconds_count{method="GET",route="/api/auth/me"}', 2],
      ] as const) {
        expect([counted, (after.get(counted) ?? 0) - (before.get(counted) ?? 0)]).toEqual([counted, by]);
      }
    });

    test('never makes a label of an id, nor of anything that somebody typed', async () => {
      const as = await server.signIn(people.own.coach);
      const typed = 'zzsecretzz';
      const strange = [
        `/api/students?q=${typed}`,
        `/api/${typed}`,
        `/api/docs/${typed}.css`,
        `/trpc/${typed}`,
        `/trpc/auth.me,${typed}?batch=1`,
        `/${typed}`,
        `/assets/${typed}.js`,
        `/health/${typed}`,
        `/${people.own.pupil.student_id}`,
        `/api/dashboard/tasks/${typed}/complete`,
        `/eleves/${people.own.pupil.student_id}`,
        `/trpc/${'auth.me,'.repeat(40)}auth.me?batch=1`,
      ];
      for (const path of strange) await server.request(path, { as });
      await server.request('/health', { method: 'PROPFIND' });
      const { text } = await server.request('/metrics');
      expect(text).not.toContain(typed);
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
      expect(text).not.toContain('auth.me,auth.me,auth.me,auth.me,auth.me');
    });

    test('adds few series when thousands of addresses and methods are made up', async () => {
      const before = (await series()).size;
      for (let made = 0; made < 100; made += 1) {
        await server.request(`/api/${made}/${crypto.randomUUID()}`);
        await server.request(`/trpc/${made}`);
        await server.request(`/${made}.php`);
      }
      // Any order of any procedures is a request too: nobody signed in is needed to make it up.
      const names = ['auth.me', 'auth.demoAccounts', 'students.list', 'guardians.list'];
      for (let made = 0; made < 4 ** 3; made += 1) {
        const batch = [made % 4, (made >> 2) % 4, (made >> 4) % 4].map((index) => names[index]);
        await server.request(`/trpc/${batch.join(',')}?batch=1`);
      }
      expect((await series()).size - before).toBeLessThan(100);
    });

    test('tells how many screens are open and how full the database’s pool is', async () => {
      const open = async () => (await series()).get('open_screens');
      expect(await open()).toBe(0);
      const screen = await openStream(server, { as: await server.signIn(people.own.pupil), lastEventId: 'x' });
      while (server.changes.listeners() === 0) await screen.next();
      expect(await open()).toBe(1);
      screen.close();
      expect((await series()).get('database_pool_connections{state="max"}')).toBe(1);
    });
  });

  describe('every answer', () => {
    const paths = ['/', '/connexion', '/theme.js', '/assets/app-1a2b3c.js', '/health', '/metrics', '/api/auth/me'];
    const others = [
      '/api/openapi.json',
      '/api/docs',
      '/api/docs/swagger-ui.css',
      '/trpc/auth.me',
      '/nothing.txt',
      '/api/x',
    ];

    test.each([...paths, ...others])('%s forbids what a page could be made to do', async (path) => {
      const { headers } = await server.request(path);
      const policy = policyOf(headers);
      expect(policy.get('default-src')).toEqual(["'self'"]);
      expect(policy.get('script-src')).toEqual(["'self'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      expect(policy.get('form-action')).toEqual(["'self'"]);
      expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });

    test('asks for https from then on, only where the campus is behind https', async () => {
      const secure = await startTestServer({ db: server.campus.db, secure: true });
      try {
        const { headers } = await secure.request('/health');
        expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}/);
      } finally {
        await secure.close();
      }
    });

    test('that holds somebody’s data is kept by no cache on the way', async () => {
      const as = await server.signIn(people.own.pupil);
      for (const path of ['/api/auth/me', '/trpc/auth.me', '/trpc/dashboard.summary?input={}']) {
        const { headers } = await server.request(path, { as });
        expect([path, headers.get('cache-control')]).toEqual([path, expect.stringMatching(/no-store|private/)]);
      }
    });
  });

  describe('the web app', () => {
    test('is the same page at every address, each time with a nonce of its own', async () => {
      const nonces = new Set<string>();
      for (const path of ['/', '/connexion', '/eleves/01890000-0000-7000-8000-000000000000?onglet=bac', '/']) {
        const { status, text, headers } = await server.request(path);
        expect(status).toBe(200);
        expect(headers.get('content-type')).toContain('text/html');
        expect(headers.get('cache-control')).toBe('no-cache');
        expect(text).not.toContain('__CSP_NONCE__');
        const nonce = /csp-nonce" content="([^"]+)"/.exec(text)?.[1] ?? '';
        expect(Buffer.from(nonce, 'base64').length).toBe(16);
        expect(policyOf(headers).get('style-src')).toEqual(["'self'", `'nonce-${nonce}'`]);
        nonces.add(nonce);
      }
      expect(nonces.size).toBe(4);
    });

    test('has its hashed files kept for good, and the others asked for again', async () => {
      const hashed = await server.request('/assets/app-1a2b3c.js');
      expect([hashed.status, hashed.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
      expect(hashed.headers.get('content-type')).toMatch(/javascript/);
      const named = await server.request('/theme.js');
      expect([named.status, named.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600']);
    });

    test('lets the worker of Python alone compile WebAssembly, and gives it compressed and for good', async () => {
      for (const [name, type] of [
        ['pyodide.asm.mjs', /javascript/],
        ['pyodide.asm.wasm', /^application\/wasm/],
      ] as const) {
        const file = await server.fetch(`/python/1.2.3/${name}`, { headers: { 'accept-encoding': 'br' } });
        expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
        expect(file.headers.get('content-type')).toMatch(type);
        const policy = policyOf(file.headers);
        expect(policy.get('default-src')).toEqual(["'none'"]);
        expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
        expect(policy.get('connect-src')).toEqual(["'self'"]);
        expect(file.headers.get('content-encoding')).toBe(name.endsWith('wasm') ? 'br' : null);
      }
    });

    test('has a service worker that is asked for at each look, and let in by the policy; and a manifest', async () => {
      const worker = await server.request('/sw.js');
      expect([worker.status, worker.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(worker.headers.get('content-type')).toMatch(/javascript/);
      expect(policyOf((await server.request('/')).headers).get('worker-src')).toEqual(["'self'"]);
      const manifest = await server.request('/manifest.webmanifest');
      expect(manifest.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    });

    test.each([
      '/../nexus-outside.txt',
      '/%2e%2e/nexus-outside.txt',
      '/..%2fnexus-outside.txt',
      '/assets/..%2f..%2fnexus-outside.txt',
      '/assets/%2e%2e/%2e%2e/nexus-outside.txt',
      '/api/docs/..%2fpackage.json',
      '/api/docs/package.json',
      '/missing.js',
      '/assets/missing.js',
    ])('%s gives no file', async (path) => {
      const answer = await server.request(path);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toContain('outside of the web app');
      expect(answer.text).not.toContain('"version"');
    });
  });

  describe('the description of the REST door', () => {
    test('is read and tried without any other host', async () => {
      const docs = await server.request('/api/docs');
      expect(docs.status).toBe(200);
      expect(docs.headers.get('content-type')).toContain('text/html');
      expect(docs.text).not.toMatch(/https?:|\/\//);
      expect(docs.text).not.toMatch(/<script>|<style>|\son\w+=|style=/);
      const files = [...docs.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
      expect(files.length).toBeGreaterThanOrEqual(4);
      for (const path of files) {
        const file = await server.request(path);
        expect([path, file.status]).toEqual([path, 200]);
        expect(file.headers.get('content-type')).toMatch(/javascript|css|png/);
      }
      const start = await server.request('/api/docs/start.js');
      expect(start.text).toContain("url: '/api/openapi.json'");
      expect(start.text).toContain('validatorUrl: null');
    });

    test('is an OpenAPI 3.1.0 document whose every operation says what it asks for and answers', async () => {
      const { json, headers } = await server.request('/api/openapi.json');
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      const Operation = z.object({
        operationId: z.string(),
        summary: z.string().min(5),
        tags: z.array(z.string()).min(1),
        responses: z.object({
          200: z.object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }) }),
        }),
      });
      const { openapi, servers, paths } = z
        .object({
          openapi: z.string(),
          servers: z.array(z.object({ url: z.string() })),
          paths: z.record(z.string(), z.record(z.string(), Operation)),
        })
        .parse(json);
      expect(openapi).toBe('3.1.0');
      expect(servers).toEqual([{ url: 'https://campus.test/api' }]);
      const operations = Object.values(paths).flatMap((path) => Object.values(path));
      expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
      expect(operations.length).toBeGreaterThanOrEqual(16);
      // Every reference leads somewhere.
      for (const [, pointer = ''] of JSON.stringify(json).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
        const target = pointer
          .split('/')
          .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Object(at)[key] : undefined), json);
        expect([pointer, typeof target]).toEqual([pointer, 'object']);
      }
    });
  });

  test('no log, at any level, ever holds a password, a token, an address or what somebody wrote', async () => {
    const { pupil, parent } = people.own;
    const secret = 'un secret dit une seule fois';
    const json = { email: parent.email, password };
    const { token } = z.object({ token: z.string() }).parse((await server.request('/api/auth/login', { json })).json);
    await server.request('/trpc/auth.login', { json: { email: parent.email, password: secret } });
    await server.request('/trpc/auth.login', { json: { email: parent.email, password: secret, [secret]: secret } });
    await server.request('/api/auth/login', {
      body: `{"password": "${secret}"`,
      headers: { 'content-type': 'application/json' },
    });
    await server.request(`/api/students?q=${encodeURIComponent(secret)}`, { as: token });
    await server.request(`/api/${encodeURIComponent(secret)}`, { cookie: token });
    await server.request(`/trpc/${encodeURIComponent(secret)}`, { as: token });
    const id = await addTask(server.campus, pupil.student_id, secret);
    await server.request('/trpc/tasks.complete', { as: await server.signIn(pupil), json: { id } });
    await server.request('/api/auth/request-reset', { json: { email: parent.email } });
    await server.campus.settled();
    const logged = server.logs.join('');
    expect(logged).toContain('"route":"/api/auth/login"');
    expect(logged).toContain('BAD_CREDENTIALS');
    const hidden = { token, password, secret, encoded: encodeURIComponent(secret), address: parent.email };
    const shown = Object.entries(hidden).filter(([, value]) => logged.includes(value));
    expect(shown).toEqual([]);
  });
});
