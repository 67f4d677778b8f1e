import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class DirectoryInUseError extends Error {}

/**
 * Keeps a second process off an embedded data directory: PGlite opened twice diverges silently. A process that holds
 * the lock listens on a socket in the directory; a socket nobody answers was left by one that was killed, and is taken
 * over at once, which a file with a process number could not promise.
 *
 * @returns the function that gives the lock back.
 * @throws DirectoryInUseError another process holds it.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = socketPath(directory);
  const mine = randomUUID();
  if ((await askHolder(path)) !== undefined) throw new DirectoryInUseError(directory);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = createServer((socket) => socket.end(mine));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  }).catch((error: unknown) => {
    throw isAddressInUse(error) ? new DirectoryInUseError(directory) : error;
  });
  server.unref();
  // Two that started at the same instant: the one the path does not lead to any more steps back.
  if ((await askHolder(path)) !== mine) {
    server.close();
    throw new DirectoryInUseError(directory);
  }
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** A socket's path may be about a hundred characters at most. */
function socketPath(directory: string): string {
  const name = `nexus-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(directory, 'lock.sock');
  return inside.length < 100 ? inside : join(tmpdir(), `${name}.sock`);
}

function askHolder(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', () => resolve(undefined));
  });
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
