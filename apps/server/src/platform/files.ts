import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { CampusError, FileKind } from '@nexus/contracts';
import type { FileStore, StoredContent } from '@nexus/services';

/** What file-type wants to have seen to name what it knows. */
const sampleBytes = 4100;
const keyShape = /^[0-9a-f]{32}$/;
const incoming = 'incoming';

/** The kinds that file-type names otherwise. */
const kindByMediaType: Readonly<Record<string, FileKind>> = {
  'audio/ogg; codecs=opus': 'ogg',
  'audio/x-m4a': 'm4a',
  'video/mp4': 'm4a',
};

/**
 * Contents of files in a folder: 256 folders by the first two characters of the key. A content is written aside, flushed
 * to the disk, then renamed: whoever opens a key finds the whole of it.
 */
export function createFileStore(folder: string): FileStore {
  const pathOf = (key: string) => {
    if (!keyShape.test(key)) throw new Error('not a key of the file store');
    return join(folder, key.slice(0, 2), key);
  };

  return {
    async put(content, { max_bytes, kinds }) {
      const key = randomBytes(16).toString('hex');
      const aside = join(folder, incoming, key);
      await mkdir(join(folder, incoming), { recursive: true });
      const path = pathOf(key);
      try {
        const written = await writeAside(aside, content, max_bytes, kinds);
        await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
        await rename(aside, path);
        await flushFolder(join(folder, key.slice(0, 2)));
        return { key, ...written };
      } catch (error) {
        await rm(aside, { force: true });
        throw isFull(error) ? new CampusError('STORAGE_FULL') : error;
      }
    },

    async open(key, range) {
      const path = pathOf(key);
      if (!(await exists(path))) return undefined;
      const part = range === undefined ? {} : { start: range.from, end: range.to };
      return webStream(createReadStream(path, part));
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
    },

    async *keysBefore(moment) {
      for (const name of await namesIn(folder)) {
        for (const key of await namesIn(join(folder, name))) {
          if (!keyShape.test(key)) continue;
          const path = join(folder, name, key);
          const since = await stat(path).catch(() => undefined);
          if (since === undefined || since.mtime >= moment) continue;
          if (name === incoming) await rm(path, { force: true });
          else yield key;
        }
      }
    },
  };
}

/** Writes the content as it comes, refusing it as soon as it is seen to be too large or of another kind. */
async function writeAside(
  path: string,
  content: AsyncIterable<Uint8Array>,
  max_bytes: number,
  kinds: readonly FileKind[],
): Promise<Omit<StoredContent, 'key'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  let kind: FileKind | undefined;
  let sample = Buffer.alloc(0);
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      bytes += chunk.byteLength;
      if (bytes > max_bytes) throw new CampusError('FILE_TOO_LARGE');
      if (sample.byteLength < sampleBytes) {
        sample = Buffer.concat([sample, chunk.subarray(0, sampleBytes - sample.byteLength)]);
        if (sample.byteLength === sampleBytes) kind = await acceptedKind(sample, kinds);
      }
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    kind ??= await acceptedKind(sample, kinds);
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, kind, sha256: hash.digest('hex') };
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** By what the content begins with, never by a name or by what the sender says. */
async function acceptedKind(sample: Buffer, kinds: readonly FileKind[]): Promise<FileKind> {
  // Loaded with the first file, not with the server.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(sample);
  const kind = type === undefined ? undefined : (kindByMediaType[type.mime] ?? FileKind.safeParse(type.ext).data);
  if (kind === undefined || !kinds.includes(kind)) throw new CampusError('FILE_KIND_REFUSED');
  return kind;
}

/** A rename is on the disk once its folder is; what cannot flush a folder (Windows) does without. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Node's own types of the two streams differ by where their chunks live. */
function webStream(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void stream.destroy(),
  });
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function namesIn(path: string): Promise<string[]> {
  return await readdir(path).catch(() => []);
}
