import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { vector } from '@electric-sql/pglite-pgvector';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { DatabaseClient, StatementParameter } from './client.ts';
import * as schema from './schema/index.ts';
import { addVectorColumn } from './vectors.ts';

export interface PgliteOptions {
  /** A folder; in memory when left out. One process at a time: hold its lock first. */
  dataDir?: string;
  /** A dump of a migrated database to start from, instead of creating an empty one. */
  from?: Blob;
}

export interface PgliteClient extends DatabaseClient {
  /** The whole database as one file, to start others from. */
  dump(): Promise<Blob>;
}

/*
 * PGlite fills the shared memory of a server with zeros before it answers: PostgreSQL's 128 MB took a quarter of a
 * second of each start. Pages beyond this come from the operating system's own cache.
 */
const sizes = ['-c', 'shared_buffers=32MB', '-c', 'max_connections=10'];

/**
 * Whether a type belongs to a table of the system catalogue (PostgreSQL's transam.h: what initdb numbers). No statement of
 * ours answers with one, and Drizzle has PGlite copy the list of readers for each of its statements.
 */
const isOfCatalog = (oid: number) => oid >= 10_000 && oid < 16_384;

/** Opens the embedded database: PostgreSQL in this process, over one connection. */
export async function openPglite(options: PgliteOptions = {}): Promise<PgliteClient> {
  const lite = await PGlite.create({
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    ...(options.from === undefined ? {} : { loadDataDir: options.from }),
    extensions: { btree_gist, vector },
    startParams: [...PGlite.defaultStartParams, ...sizes],
  });
  for (const oid of Object.keys(lite.parsers).map(Number)) if (isOfCatalog(oid)) delete lite.parsers[oid];
  const orm = drizzle(lite, { schema });
  return {
    kind: 'pglite',
    orm,
    source: { pglite: lite },
    async read<Row extends object>(statement: string, parameters: readonly StatementParameter[]) {
      const { rows } = await lite.query<Row>(statement, [...parameters]);
      return rows;
    },
    async migrate(folder) {
      await migrate(orm, { migrationsFolder: folder });
      await lite.exec(addVectorColumn);
    },
    async notify(channel, payload) {
      await lite.query('select pg_notify($1, $2)', [channel, payload]);
    },
    async listen(channel, onPayload, onListening) {
      const stop = await lite.listen(channel, onPayload);
      onListening();
      return stop;
    },
    poolState: async () => ({ open: lite.closed ? 0 : 1, busy: 0, max: 1 }),
    close: () => lite.close(),
    dump: () => lite.dumpDataDir('none'),
  };
}
