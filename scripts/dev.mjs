import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The loop: the server from source on 3000, restarted when it changes, and Vite on 5173 with its proxy to it.
const root = fileURLToPath(new URL('..', import.meta.url));
const envFile = existsSync(`${root}.env`) ? [`--env-file=${root}.env`] : [];
const commands = [
  ['apps/server', 'tsx', ['watch', '--clear-screen=false', ...envFile, 'src/main.ts']],
  ['apps/web', 'vite', []],
];
// Each in a process group of its own, so that a stop reaches what they started too.
const children = commands.map(([folder, command, args]) =>
  spawn('pnpm', ['exec', command, ...args], {
    cwd: root + folder,
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, NEXUS_DATA_DIR: process.env.NEXUS_DATA_DIR ?? `${root}.data` },
  }),
);

function stop() {
  for (const { pid } of children) {
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGTERM');
    } catch {
      // Already gone.
    }
  }
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
