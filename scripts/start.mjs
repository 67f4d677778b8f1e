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

// Ctrl-C reaches the server by the terminal; SIGTERM reaches only us.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 0) : 1));
