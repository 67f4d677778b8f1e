import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileKind } from '@nexus/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createFileStore } from '../../src/platform/files.ts';
import { pdf, png } from '../helpers/files.ts';

async function* inChunks(content: Uint8Array, size: number) {
  for (let at = 0; at < content.byteLength; at += size) yield content.subarray(at, at + size);
}

describe('the file store', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'file-store-'));
  });
  afterEach(() => void vi.restoreAllMocks());
  afterAll(() => rm(folder, { recursive: true }));

  const accepts = { max_bytes: 100_000, kinds: ['pdf', 'png'] satisfies FileKind[] };
  const put = (content: Uint8Array, size = 1000) => createFileStore(folder).put(inChunks(content, size), accepts);
  const halfWritten = () => readdir(join(folder, 'incoming')).catch(() => []);
  const contents = async () => {
    const names = await readdir(folder, { recursive: true });
    const found = await Promise.all(
      names.map(async (name) => ((await stat(join(folder, name))).isFile() ? [name] : [])),
    );
    return found.flat();
  };
  const bytesOf = async (stream: ReadableStream<Uint8Array> | undefined) =>
    new Uint8Array(await new Response(stream).arrayBuffer());

  test('gives back what it was given, whole or a part, whatever the pieces it came in', async () => {
    const content = pdf(50_000);
    for (const size of [1, 7, 4096, 60_000]) {
      const small = content.subarray(0, size === 1 ? 5000 : undefined);
      const stored = await put(small, size);
      expect(stored).toMatchObject({
        kind: 'pdf',
        bytes: small.byteLength,
        sha256: createHash('sha256').update(small).digest('hex'),
      });
      const store = createFileStore(folder);
      expect(await bytesOf(await store.open(stored.key))).toEqual(new Uint8Array(small));
      expect(await bytesOf(await store.open(stored.key, { from: 10, to: 19 }))).toEqual(
        new Uint8Array(small.subarray(10, 20)),
      );
    }
  });

  test('a key says nothing of what it keeps, and one that is none reaches no other file', async () => {
    const { key } = await put(png());
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    const store = createFileStore(folder);
    await expect(store.open('../../etc/passwd')).rejects.toThrow('not a key');
    expect(await store.open('0'.repeat(32))).toBeUndefined();
  });

  test('what is not of an accepted kind is refused for what it holds', async () => {
    const before = await contents();
    const refused = {
      page: Buffer.from('<!doctype html><script>alert(1)</script>'),
      picture: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      program: Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), randomBytes(9000)]),
      sound: Buffer.concat([Buffer.from('4f676753000200000000000000', 'hex'), Buffer.alloc(9000)]),
      nothing: Buffer.alloc(0),
      noise: Buffer.alloc(9000, 7),
    };
    for (const [name, content] of Object.entries(refused)) {
      await expect(put(content), name).rejects.toMatchObject({ reason: 'FILE_KIND_REFUSED' });
    }
    expect(await contents()).toEqual(before);
  });

  test('one byte too many is refused while it comes, and nothing more is read', async () => {
    let read = 0;
    const endless = async function* () {
      yield pdf(1000);
      for (;;) {
        read += 1000;
        yield Buffer.alloc(1000);
      }
    };
    const store = createFileStore(folder);
    await expect(store.put(endless(), accepts)).rejects.toMatchObject({ reason: 'FILE_TOO_LARGE' });
    expect(read).toBe(100_000);
    expect((await put(pdf(100_000))).bytes).toBe(100_000);
    await expect(put(pdf(100_001))).rejects.toMatchObject({ reason: 'FILE_TOO_LARGE' });
    expect(await halfWritten()).toEqual([]);
  });

  test('a sender who stops halfway leaves nothing', async () => {
    const before = await contents();
    const cut = async function* () {
      yield pdf(20_000);
      throw new Error('gone');
    };
    await expect(createFileStore(folder).put(cut(), accepts)).rejects.toThrow('gone');
    expect(await contents()).toEqual(before);
  });

  test('a disk that fills up says so, and nothing half-written stays', async () => {
    const before = await contents();
    const probe = await open(join(folder, 'probe'), 'w');
    const handles = Object.getPrototypeOf(probe);
    await probe.close();
    await rm(join(folder, 'probe'));
    const { write } = handles;
    let writes = 0;
    vi.spyOn(handles, 'write').mockImplementation(function (this: unknown, ...given: unknown[]) {
      writes += 1;
      if (writes < 4) return write.apply(this, given);
      return Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
    });
    await expect(put(pdf(50_000))).rejects.toMatchObject({ reason: 'STORAGE_FULL', code: 'SERVICE_UNAVAILABLE' });
    expect(writes).toBe(4);
    expect(await contents()).toEqual(before);
  });

  test('names what it has kept since before, and clears what was left half-written', async () => {
    const old = await put(png());
    const young = await put(png());
    const left = join(folder, 'incoming', 'f'.repeat(32));
    await writeFile(left, 'half');
    const lastWeek = new Date(Date.now() - 7 * 86_400_000);
    await utimes(join(folder, old.key.slice(0, 2), old.key), lastWeek, lastWeek);
    await utimes(left, lastWeek, lastWeek);
    const store = createFileStore(folder);
    const keys: string[] = [];
    for await (const key of store.keysBefore(new Date(Date.now() - 86_400_000))) keys.push(key);
    expect(keys).toEqual([old.key]);
    expect(await halfWritten()).toEqual([]);
    await store.remove(old.key);
    await store.remove(old.key);
    expect(await store.open(old.key)).toBeUndefined();
    expect(await store.open(young.key)).toBeDefined();
  });
});
