import { readFileSync } from 'node:fs';

const ticksPerSecond = 100;
const pageBytes = 4096;

/**
 * The command of a process that may read Pyodide and its own script, and nothing else: no file to write, no other process,
 * no worker, no native library, no code made out of text.
 */
export function confined(
  runner: string,
  pyodide: string,
  last_second: number | 'unlimited',
): [command: string, ...args: string[]] {
  const node = [
    process.execPath,
    permissionFlag(process.versions.node),
    `--allow-fs-read=${runner}`,
    `--allow-fs-read=${pyodide}/*`,
    '--disallow-code-generation-from-strings',
    '--max-old-space-size=256',
    '--no-warnings',
    runner,
    pyodide,
  ] as const;
  if (process.platform === 'win32') return [...node];
  // -f: no file grows; -c: none is left of its memory.
  return ['/bin/sh', '-c', `ulimit -t ${last_second}; ulimit -f 0; ulimit -c 0; exec "$@"`, 'sandbox', ...node];
}

/** Node's permission model left its trial in 22.13 and 23.5. */
function permissionFlag(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isStable = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  return isStable ? '--permission' : '--experimental-permission';
}

/** What a process takes, where the system tells it by files (Linux); elsewhere the clock alone is watched. */
export function figuresOf(pid: number | undefined): { cpu_ms: number; bytes: number } | undefined {
  try {
    // The fields after the name of the program, which may hold anything: utime and stime are the 14th and 15th of all.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { cpu_ms: (ticks / ticksPerSecond) * 1000, bytes: Number(fields[21]) * pageBytes };
  } catch {
    return undefined;
  }
}
