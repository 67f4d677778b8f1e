import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DirectoryInUseError, lockDirectory } from '../../src/platform/directory-lock.ts';

const module = fileURLToPath(new URL('../../src/platform/directory-lock.ts', import.meta.url));

describe('the lock of an embedded data directory', () => {
  let directory: string;
  const children: ChildProcess[] = [];

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'nexus-lock-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  });

  /** Another process that holds the lock until it is killed. */
  async function holderOf(held: string): Promise<ChildProcess> {
    const program = `
      const { lockDirectory } = await import(${JSON.stringify(module)});
      await lockDirectory(${JSON.stringify(held)});
      console.log('held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    if (child.stdout === null) throw new Error('no output');
    await once(child.stdout, 'data');
    return child;
  }

  test('keeps a second one out until it is given back', async () => {
    const unlock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUseError);
    await unlock();
    const again = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUseError);
    await again();
  });

  test('is one for each directory', async () => {
    const other = join(directory, 'other');
    mkdirSync(other);
    const unlock = await lockDirectory(directory);
    await (await lockDirectory(other))();
    await unlock();
  });

  test('is got by one of many that come at the same instant', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockDirectory(directory)));
    const got = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(got).toHaveLength(1);
    // Those that stepped back have not taken the winner's lock away with them.
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUseError);
    for (const unlock of got) await unlock();
    await (await lockDirectory(directory))();
  });

  test('works where the directory’s own path is too long for a socket', async () => {
    const deep = join(directory, 'a'.repeat(60), 'b'.repeat(60));
    mkdirSync(deep, { recursive: true });
    const unlock = await lockDirectory(deep);
    await expect(lockDirectory(deep)).rejects.toBeInstanceOf(DirectoryInUseError);
    await unlock();
    expect(existsSync(join(deep, 'lock.sock'))).toBe(false);
  });

  test('held by another process is respected while it lives, and taken over at once when it was killed', async () => {
    const holder = await holderOf(directory);
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUseError);
    const gone = once(holder, 'exit');
    holder.kill('SIGKILL');
    await gone;
    const unlock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUseError);
    await unlock();
  });
});
