import { readdir, stat } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { StoredFile, WireError } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { sweepFiles } from '@nexus/services';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pdf, png } from '../helpers/files.ts';
import { addFixture, type Fixture, type Person } from '../helpers/people.ts';
import { type Answer, type RequestOptions, startTestServer, type TestServer } from '../helpers/test-server.ts';

const dayMs = 86_400_000;
const { storedFiles } = schema;

function refusalIn({ status, json }: Answer) {
  const { request_id: _, ...said } = WireError.parse(json);
  return { status, ...said };
}

describe('files over HTTP', () => {
  let server: TestServer;
  let people: Fixture;
  beforeAll(async () => {
    server = await startTestServer();
    people = await addFixture(server.campus);
  });
  afterAll(() => server.close());

  const send = (token: string | undefined, content: RequestOptions['body'], query: Record<string, string> = {}) =>
    server.request(`/api/files?${new URLSearchParams({ purpose: 'parcoursup', name: 'bulletin.pdf', ...query })}`, {
      as: token,
      ...(content === undefined ? { method: 'POST' } : { body: content }),
      headers: { 'content-type': 'application/octet-stream' },
    });
  const sent = async (person: Person, content: RequestOptions['body'] = pdf(), name = 'bulletin.pdf') =>
    StoredFile.parse((await send(await server.signIn(person), content, { name })).json);
  const attach = (id: string, for_parents = false) =>
    server.campus.db.orm
      .update(storedFiles)
      .set({ attached_at: server.campus.now(), for_parents })
      .where(eq(storedFiles.id, id));
  const rows = () => server.campus.db.orm.$count(storedFiles);
  const contents = async () => {
    const names = await readdir(server.files_folder, { recursive: true });
    const found = await Promise.all(
      names.map(async (name) => ((await stat(join(server.files_folder, name))).isFile() ? 1 : 0)),
    );
    return found.reduce((sum: number, one) => sum + one, 0);
  };

  test('what is sent comes back byte for byte, as an attachment that no browser runs', async () => {
    const content = pdf(30_000);
    const file = await sent(people.own.pupil, content, 'Relevé « juin » n°1.PDF');
    expect(file).toMatchObject({ kind: 'pdf', bytes: 30_000, name: 'Relevé « juin » n°1.PDF' });
    const response = await server.fetch(`/api/files/${file.id}`, { as: await server.signIn(people.own.pupil) });
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '30000',
      'content-disposition':
        'attachment; filename="Releve  juin  n1.PDF"; filename*=UTF-8\'\'Relev%C3%A9%20%C2%AB%20juin%20%C2%BB%20n%C2%B01.PDF',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  test('a name ends with what the file is, and cannot leave its header', async () => {
    const as = await server.signIn(people.own.pupil);
    const names = {
      'cv.html': 'attachment; filename="cv.html.pdf"; filename*=UTF-8\'\'cv.html.pdf',
      '../../"\r\nx: y': 'attachment; filename="x y.pdf"; filename*=UTF-8\'\'..-..-%22--x%3A%20y.pdf',
      履歴書: 'attachment; filename="fichier.pdf"; filename*=UTF-8\'\'%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf',
    };
    for (const [name, disposition] of Object.entries(names)) {
      const file = await sent(people.own.pupil, pdf(), name);
      const answer = await server.request(`/api/files/${file.id}`, { as });
      expect(answer.headers.get('content-disposition')).toBe(disposition);
      expect(answer.headers.get('x')).toBeNull();
    }
  });

  test('parts, as a player asks for them', async () => {
    const content = pdf(1000);
    const { id } = await sent(people.own.pupil, content);
    const as = await server.signIn(people.own.pupil);
    const ask = async (range: string, method = 'GET') => {
      const response = await server.fetch(`/api/files/${id}`, { as, method, headers: { range } });
      const body = Buffer.from(await response.arrayBuffer());
      return { status: response.status, range: response.headers.get('content-range'), body };
    };
    const cases: [string, number, string | null, Buffer][] = [
      ['bytes=0-9', 206, 'bytes 0-9/1000', content.subarray(0, 10)],
      ['bytes=990-', 206, 'bytes 990-999/1000', content.subarray(990)],
      ['bytes=-10', 206, 'bytes 990-999/1000', content.subarray(990)],
      ['bytes=-5000', 206, 'bytes 0-999/1000', content],
      ['bytes=5-50000', 206, 'bytes 5-999/1000', content.subarray(5)],
      ['bytes=9-5', 200, null, content],
      ['bytes=0-1,5-6', 200, null, content],
      ['bytes=-', 200, null, content],
      ['lines=1-2', 200, null, content],
      ['bytes=1000-', 416, 'bytes */1000', Buffer.alloc(0)],
      ['bytes=-0', 416, 'bytes */1000', Buffer.alloc(0)],
    ];
    for (const [range, ...expected] of cases) {
      const { status, range: said, body } = await ask(range);
      expect([status, said, body.equals(expected[2])], range).toEqual([expected[0], expected[1], true]);
    }
    expect(await ask('bytes=0-9', 'HEAD')).toMatchObject({ status: 206, body: Buffer.alloc(0) });
  });

  test('a foreign, an unknown, a removed and a closed file answer alike', async () => {
    const file = await sent(people.foreign.pupil);
    const removed = await sent(people.own.pupil);
    const closed = await sent(people.own.pupil);
    const unattached = await sent(people.own.pupil);
    await attach(file.id, true);
    await attach(closed.id);
    await server.campus.db.orm
      .update(storedFiles)
      .set({ deleted_at: new Date() })
      .where(eq(storedFiles.id, removed.id));
    const { pupil, parent, coach } = people.own;
    const ask = async (person: Person, id: string) =>
      refusalIn(await server.request(`/api/files/${id}`, { as: await server.signIn(person) }));
    const unknown = await ask(pupil, crypto.randomUUID());
    expect(unknown).toMatchObject({ status: 404, reason: 'FILE_NOT_FOUND' });
    for (const person of [pupil, parent, coach]) {
      for (const { id } of [file, removed]) expect(await ask(person, id)).toEqual(unknown);
    }
    expect(await ask(parent, closed.id)).toEqual(unknown);
    for (const person of [parent, coach, people.admin]) expect(await ask(person, unattached.id)).toEqual(unknown);
    const nobody = await server.request(`/api/files/${file.id}`);
    expect(refusalIn(nobody)).toMatchObject({ status: 401, reason: 'SIGN_IN_REQUIRED' });
  });

  test('attached, whoever follows the pupil reads it; their parents when it is open to them', async () => {
    const { id } = await sent(people.own.pupil);
    await attach(id, true);
    const { pupil, parent, coach } = people.own;
    for (const person of [pupil, parent, coach, people.admin]) {
      expect((await server.request(`/api/files/${id}`, { as: await server.signIn(person) })).status).toBe(200);
    }
  });

  test('who may not send is refused before a byte is kept', async () => {
    const before = [await rows(), await contents()];
    const { pupil, parent, coach } = people.own;
    expect(refusalIn(await send(undefined, pdf()))).toMatchObject({ status: 401, reason: 'SIGN_IN_REQUIRED' });
    for (const person of [parent, coach, people.admin]) {
      expect(refusalIn(await send(await server.signIn(person), pdf()))).toMatchObject({ reason: 'NOT_ALLOWED' });
    }
    const as = await server.signIn(pupil);
    const foreign = await send(as, pdf(), { student_id: people.foreign.pupil.student_id });
    const unknown = await send(as, pdf(), { student_id: crypto.randomUUID() });
    expect(refusalIn(foreign)).toMatchObject({ status: 404, reason: 'STUDENT_NOT_FOUND' });
    expect(refusalIn(foreign)).toEqual(refusalIn(unknown));
    expect([await rows(), await contents()]).toEqual(before);
  });

  test('another site’s page cannot send, nor a form', async () => {
    const cookie = await server.signIn(people.own.pupil);
    const path = '/api/files?purpose=parcoursup&name=a.pdf';
    const type = 'application/octet-stream';
    const foreign = await server.request(path, {
      cookie,
      body: pdf(),
      headers: { 'content-type': type, origin: 'https://evil.test' },
    });
    expect(refusalIn(foreign)).toMatchObject({ status: 403, reason: 'BAD_ORIGIN' });
    for (const form of ['text/plain', 'multipart/form-data; boundary=x', 'application/pdf']) {
      const answer = await server.request(path, { cookie, body: pdf(), headers: { 'content-type': form } });
      expect(refusalIn(answer)).toMatchObject({ status: 415, reason: 'NOT_A_FILE' });
    }
  });

  test('what is not what it is called is refused, and so is nothing at all', async () => {
    const as = await server.signIn(people.own.pupil);
    const before = [await rows(), await contents()];
    const contentsSent = {
      page: '<!doctype html><script>alert(1)</script>',
      disguised: `GIF89a/*${' '.repeat(50)}*/=1;alert(1)`,
      nothing: undefined,
    };
    for (const content of Object.values(contentsSent)) {
      expect(refusalIn(await send(as, content, { name: 'bulletin.pdf' }))).toMatchObject({
        status: 415,
        reason: 'FILE_KIND_REFUSED',
      });
    }
    for (const query of [
      { purpose: 'other' },
      { name: '' },
      { name: 'x'.repeat(201) },
      { name: 'a\u0000b' },
      { other: '1' },
    ]) {
      expect(refusalIn(await send(as, pdf(), query))).toMatchObject({ status: 400, reason: 'INVALID_INPUT' });
    }
    expect([await rows(), await contents()]).toEqual(before);
    expect((await sent(people.own.pupil, png(), 'page.html')).kind).toBe('png');
  });

  test('too large is refused by what it says and by what it sends', async () => {
    const as = await server.signIn(people.own.pupil);
    const before = [await rows(), await contents()];
    const whole = await send(as, pdf(10_000_001));
    expect(refusalIn(whole)).toMatchObject({ status: 413, reason: 'FILE_TOO_LARGE' });
    let pieces = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        controller.enqueue(pieces === 1 ? pdf(100_000) : Buffer.alloc(100_000));
        if (pieces === 300) controller.close();
      },
    });
    const streamed = await send(as, stream).catch(() => undefined);
    if (streamed !== undefined) expect(refusalIn(streamed)).toMatchObject({ status: 413, reason: 'FILE_TOO_LARGE' });
    await vi.waitFor(async () => expect([await rows(), await contents()]).toEqual(before));
  });

  test('a sender who goes away halfway leaves nothing', async () => {
    const before = [await rows(), await contents()];
    const token = await server.signIn(people.own.pupil);
    await new Promise<void>((resolve) => {
      const request = httpRequest(`${server.url}/api/files?purpose=parcoursup&name=a.pdf`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/octet-stream',
          'content-length': '500000',
        },
      });
      request.on('error', () => undefined);
      request.on('close', resolve);
      request.write(pdf(50_000), () => request.destroy());
    });
    await vi.waitFor(async () => expect([await rows(), await contents()]).toEqual(before), { timeout: 10_000 });
  });

  test('the sweeper removes what nothing holds, and nothing else', async () => {
    const kept = await sent(people.own.pupil);
    const forgotten = await sent(people.own.pupil);
    const released = await sent(people.own.pupil);
    await attach(kept.id);
    await attach(released.id);
    await server.campus.db.orm
      .update(storedFiles)
      .set({ deleted_at: server.campus.now() })
      .where(eq(storedFiles.id, released.id));
    // A content whose transaction failed.
    const content = async function* () {
      yield pdf();
    };
    const orphan = await server.campus.files.put(content(), { kinds: ['pdf'], max_bytes: 5000 });
    const ids = async () =>
      (await server.campus.db.orm.select({ id: storedFiles.id }).from(storedFiles)).map(({ id }) => id);

    await sweepFiles(server.campus);
    expect(await ids()).toEqual(expect.arrayContaining([kept.id, forgotten.id]));
    expect(await ids()).not.toContain(released.id);
    expect(await server.campus.files.open(orphan.key)).toBeDefined();

    server.advance(2 * dayMs);
    await sweepFiles(server.campus);
    expect(await ids()).toContain(kept.id);
    expect(await ids()).not.toContain(forgotten.id);
    expect(await server.campus.files.open(orphan.key)).toBeUndefined();
    expect(await contents()).toBe(await rows());
    const answer = await server.request(`/api/files/${kept.id}`, { as: await server.signIn(people.own.pupil) });
    expect(answer.status).toBe(200);
    expect(await sweepFiles(server.campus)).toEqual({ rows: 0, contents: 0 });
  });
});
