import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorReasons, ResourceChanged, UploadedFile, WireError } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { makePdf, pagesOfStreams, pdfOfObjects, pdfStream } from '@nexus/testing/pdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png } from './helpers/files.ts';
import { addFixture, type Fixture, type Person } from './helpers/people.ts';
import { startTestServer, type TestServer } from './helpers/test-server.ts';

describe('PDFs of the library over HTTP', () => {
  let server: TestServer;
  let people: Fixture;
  beforeAll(async () => {
    server = await startTestServer();
    people = await addFixture(server.campus);
  });
  afterAll(() => server.close());

  const send = async (person: Person, content: Buffer<ArrayBuffer>, more: Record<string, string> = {}) =>
    server.request(`/api/files?${new URLSearchParams({ purpose: 'library', name: 'Graphes.pdf', ...more })}`, {
      as: await server.signIn(person),
      body: content,
      headers: { 'content-type': 'application/octet-stream' },
    });
  const kept = async () => {
    const names = await readdir(server.files_folder, { recursive: true });
    const found = await Promise.all(names.map((name) => stat(join(server.files_folder, name))));
    return [await server.campus.db.orm.$count(schema.storedFiles), found.filter((one) => one.isFile()).length];
  };
  const refusalIn = ({ status, json }: { status: number; json: unknown }) => {
    const { reason, message } = WireError.parse(json);
    return { status, reason, message };
  };

  test('what is refused says why in French, and leaves nothing', async () => {
    const { coach } = people.own;
    const before = await kept();
    const key = '0123456789abcdef'.repeat(4);
    const locked = pdfOfObjects(
      [
        ...pagesOfStreams([pdfStream(Buffer.from('BT ET'))]),
        `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`,
      ],
      '/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
    );
    const long = makePdf(Array.from({ length: 301 }, () => 'une page'));
    const refused = [
      [png(), 415, 'FILE_KIND_REFUSED'],
      [Buffer.alloc(20_000_001, '%PDF-1.7 '), 413, 'FILE_TOO_LARGE'],
      [makePdf(['une page']).subarray(0, 200), 422, 'PDF_BROKEN'],
      [locked, 422, 'PDF_ENCRYPTED'],
      [long, 422, 'PDF_TOO_LONG'],
    ] as const;
    for (const [content, status, reason] of refused) {
      const { message } = errorReasons[reason];
      expect(refusalIn(await send(coach, content))).toEqual({ status, reason, message });
    }
    const ofPupil = await send(coach, makePdf(['a']), { student_id: people.own.pupil.student_id });
    expect(refusalIn(ofPupil)).toMatchObject({ status: 400, reason: 'INVALID_INPUT' });
    for (const person of [people.own.pupil, people.own.parent]) {
      expect(refusalIn(await send(person, makePdf(['a'])))).toMatchObject({ status: 403, reason: 'NOT_ALLOWED' });
    }
    expect(await kept()).toEqual(before);
  });

  test('is shown by the browser to everybody once it is a resource, and to nobody once withdrawn', async () => {
    const { coach, pupil, parent } = people.own;
    const content = makePdf(['Une page sur les zigomatiques']);
    const file = UploadedFile.parse((await send(coach, content)).json);
    expect(file).toMatchObject({ pages: 1, pages_with_text: 1 });
    const ask = async (person: Person, id = file.id) =>
      server.request(`/api/files/${id}`, { as: await server.signIn(person) });
    const unknown = refusalIn(await ask(pupil, crypto.randomUUID()));
    expect(unknown).toMatchObject({ status: 404 });
    expect(refusalIn(await ask(pupil))).toEqual(unknown);

    const as = await server.signIn(coach);
    const both = { title: 'Polycopié', type: 'PDF', file_id: file.id, uri: 'https://a.example/' };
    expect(refusalIn(await server.request('/api/resources', { as, json: both }))).toMatchObject({ status: 400 });
    const link = { title: 'Polycopié', type: 'URL', file_id: file.id };
    expect(refusalIn(await server.request('/api/resources', { as, json: link }))).toMatchObject({ status: 400 });
    const added = await server.request('/api/resources', { as, json: { ...link, type: 'PDF' } });
    const { id } = ResourceChanged.parse(added.json);
    for (const person of [pupil, parent, people.foreign.pupil, people.admin]) {
      const answer = await ask(person);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(content.byteLength),
        'content-disposition': 'inline; filename="Graphes.pdf"; filename*=UTF-8\'\'Graphes.pdf',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    }
    expect((await server.request(`/api/files/${file.id}`)).status).toBe(401);
    await server.request(`/api/resources/${id}`, { as, method: 'DELETE' });
    expect(refusalIn(await ask(pupil))).toEqual(unknown);
    await server.campus.settled();
  });
});
