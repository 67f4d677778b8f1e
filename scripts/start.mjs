import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Builds what changed (turbo remembers the rest), then serves. Dependencies were installed by pnpm before this runs.
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const build = spawnSync('pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const envFile = existsSync('.env') ? ['--env-file=.env'] : [];
const server = spawn(process.execPath, [...envFile, 'apps/server/dist/main.js'], { stdio: 'inherit' });

// Ctrl-C reaches the server by the terminal; SIGTERM reaches only us, or only the npx or pnpm that started us.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
const launchers = findLaunchers();
setInterval(() => {
  if (!launchers.every(isAlive)) server.kill('SIGTERM');
}, 300);
server.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 0) : 1));

/** The npx, pnpm and shells above us: stopped with SIGTERM they go without a word to those below. */
function findLaunchers() {
  const found = [];
  for (let pid = process.ppid; pid > 1; ) {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, args] = /^\s*(\d+)\s+(.*)$/m.exec(stdout ?? '') ?? [];
    if (args === undefined || !/\b(npm|npx|pnpm|sh -c)\b/.test(args)) break;
    found.push(pid);
    pid = Number(parent);
  }
  return found;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
