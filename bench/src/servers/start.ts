import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '../postgres.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const built = here('../../../apps/server/dist/main.js');
const sources = here('../../../apps/server/src/main.ts');
const tsx = import.meta.resolve('tsx');

export interface RunningServer {
  origin: string;
  /** CPU the process has used, in microseconds; undefined where the system does not say (it is read from /proc). */
  cpu(): number | undefined;
  stop(): Promise<void>;
}

type Program = 'constant' | 'limit' | 'app';

/** Each program in its own process, under the same Node and the same settings. */
export async function startServer(program: Program, settings: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  const script = program === 'app' ? (isBuilt() ? built : sources) : here(`./${program}.ts`);
  // What is built runs as it will be served, without the loader of sources.
  const loader = script === built ? [] : ['--import', tsx];
  const child = spawn(process.execPath, [...loader, script], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      NEXUS_CAMPUS: 'empty',
      NEXUS_RATE_LIMITS: 'off',
      LOG_LEVEL: 'silent',
      NEXUS_DATA_DIR: here('../../../.cache/bench-data'),
      HOST: '127.0.0.1',
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.once('exit', () => child.kill('SIGKILL'));
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the ${program} server stopped by itself (exit ${child.exitCode})`);
    const answer = await fetch(`${origin}/health`).catch(() => undefined);
    if (answer?.ok) return { origin, stop, cpu: () => cpuOf(child.pid) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`the ${program} server does not answer`);
}

/** Linux counts a process's CPU in hundredths of a second: fields 14 and 15 of stat, counted after the name in brackets. */
function cpuOf(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (pid === undefined || !existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** Which of the two forms of the server is measured, for the report. */
export const appForm = () => (isBuilt() ? 'built (apps/server/dist)' : 'sources through tsx');

/** Whether there is a build, and no source is newer: figures of code that is no longer there would mislead. */
function isBuilt(): boolean {
  if (!existsSync(built)) return false;
  const age = statSync(built).mtimeMs;
  return [
    'apps/server/src',
    ...['contracts', 'content', 'db', 'domain', 'services'].map((name) => `packages/${name}/src`),
  ]
    .map((folder) => here(`../../../${folder}`))
    .every((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).every(
        (file) => statSync(`${folder}/${file}`).mtimeMs <= age,
      ),
    );
}
