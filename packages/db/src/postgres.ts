import { availableParallelism } from 'node:os';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { DatabaseClient, StatementParameter } from './client.ts';
import * as schema from './schema/index.ts';
import { addVectorColumn } from './vectors.ts';

export interface PostgresOptions {
  /** Connections at most, for screens and again for the rest; two a core by default, where throughput peaks (PERFORMANCE). */
  max?: number;
}

const applicationName = 'nexus';
/** A server that is away is tried again this often: by default the wait grows to 20 s, and requests wait with it. */
const retryAfterSeconds = 0.2;
/** Any number, the same for every server of a campus: whoever holds it is migrating. */
const migrationLock = 7_305_517;
const quiet = { onnotice: () => undefined, connection: { application_name: applicationName } };

/** Opens a pool on a PostgreSQL server (15 or later). Connects at the first statement, and again after an outage. */
export function openPostgres(url: string, options: PostgresOptions = {}): DatabaseClient {
  const max = options.max ?? Math.max(4, availableParallelism() * 2);
  const settings = { ...quiet, max, connect_timeout: 5, idle_timeout: 300, backoff: () => retryAfterSeconds };
  // A BEGIN that fills a connection's pipeline (100 by default) is sent without reserving the connection: the request fails
  // (UNSAFE_TRANSACTION), and the next ones run inside what it left open (porsager/postgres#823). A pipeline that is never
  // full has no last place.
  const neverFull = { ...settings, max_pipeline: Number.MAX_SAFE_INTEGER };
  const sql = postgres(url, neverFull);
  // Screens read through a pool of their own, one statement at a time on each connection: pipelining there makes the
  // slow ones hold up the quick ones (p95 126 ms against 6). Not for transactions: with that setting postgres.js may send
  // a BEGIN on a connection that is busy reading, and then refuses it (UNSAFE_TRANSACTION).
  const onePerConnection = { ...settings, max_pipeline: 1 };
  const screens = postgres(url, onePerConnection);
  return {
    kind: 'postgres',
    orm: drizzle(keepPrepared(sql), { schema }),
    source: { url },
    async read<Row extends object>(statement: string, parameters: readonly StatementParameter[]) {
      return await screens.unsafe<Row[]>(statement, [...parameters], { prepare: true });
    },
    async migrate(folder) {
      const alone = postgres(url, { ...quiet, max: 1 });
      try {
        await alone`select pg_advisory_lock(${migrationLock})`;
        await migrate(drizzle(alone), { migrationsFolder: folder });
        await alone.unsafe(addVectorColumn);
      } finally {
        // Ending the connection gives the lock back, whatever happened.
        await alone.end({ timeout: 5 });
      }
    },
    async notify(channel, payload) {
      await sql.notify(channel, payload);
    },
    async listen(channel, onPayload, onListening) {
      const subscription = await sql.listen(channel, onPayload, onListening);
      return () => subscription.unlisten();
    },
    async poolState() {
      const [row] = await sql<{ open: number; busy: number }[]>`
        select count(*)::int as open, (count(*) filter (where state <> 'idle'))::int as busy
        from pg_stat_activity
        where application_name = ${applicationName} and datname = current_database()`;
      return { open: row?.open ?? 0, busy: row?.busy ?? 0, max: 2 * max };
    },
    async close() {
      await Promise.all([sql.end({ timeout: 5 }), screens.end({ timeout: 5 })]);
    },
  };
}

/**
 * Drizzle asks postgres.js for a prepared statement only when a query is given a name; all others are parsed and planned
 * again at each run, in two exchanges instead of one. With this, each connection keeps every statement it has seen, under
 * its text: three times as many writes a second. Statements are as many as the code has, lists of values included, and go
 * with the connection, which postgres.js renews within the hour.
 */
function keepPrepared(sql: postgres.Sql): postgres.Sql {
  const { begin } = sql;
  return Object.assign(prepareAll(sql), {
    begin: <T>(work: (transaction: postgres.TransactionSql) => T | Promise<T>) =>
      begin((transaction) => work(prepareSavepoints(transaction))),
  });
}

function prepareSavepoints(transaction: postgres.TransactionSql): postgres.TransactionSql {
  const { savepoint } = transaction;
  return Object.assign(prepareAll(transaction), {
    savepoint: <T>(work: (inner: postgres.TransactionSql) => T | Promise<T>) =>
      savepoint((inner) => work(prepareSavepoints(inner))),
  });
}

type UnsafeParameters = Parameters<postgres.ISql['unsafe']>[1];

function prepareAll<S extends postgres.ISql>(sql: S): S {
  const { unsafe } = sql;
  return Object.assign(sql, {
    unsafe: (text: string, parameters?: UnsafeParameters, options?: postgres.UnsafeQueryOptions) =>
      // The options postgres.js gives its own BEGIN must come through.
      unsafe(text, parameters, { ...options, prepare: true }),
  });
}
