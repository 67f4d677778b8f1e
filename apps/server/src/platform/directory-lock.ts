import { createHash } from 'node:crypto';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

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
  return await alone(`${path}.taking`, async () => {
    if (await isHeld(path)) throw new DirectoryInUseError(directory);
    if (process.platform !== 'win32') rmSync(path, { force: true });
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
    server.unref();
    return () => new Promise<void>((resolve) => server.close(() => resolve()));
  });
}

const takingMs = 5_000;

/** Asking, clearing and listening are one step for those who start at the same instant: a file that only one can create. */
async function alone<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      closeSync(openSync(path, 'wx'));
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
      // Left by a process killed in the middle of its few milliseconds.
      if (since !== undefined && Date.now() - since > takingMs) rmSync(path, { force: true });
      else await delay(20);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A socket's path may be about a hundred characters at most. */
function socketPath(directory: string): string {
  const name = `nexus-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(directory, 'lock.sock');
  return inside.length < 100 ? inside : join(tmpdir(), `${name}.sock`);
}

/** Whether a living process listens there. */
function isHeld(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
