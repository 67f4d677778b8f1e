import type { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema/index.ts';

/** Drizzle over either driver. A transaction has the same type: verbs do not know which one they are given. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export type StatementParameter = string | number | null;

export interface PoolState {
  open: number;
  busy: number;
  max: number;
}

/** One campus's database, whichever driver is behind it. */
export interface DatabaseClient {
  readonly kind: 'pglite' | 'postgres';
  readonly orm: Database;
  /** For what brings its own driver (the job queue): where the server is, or the database itself. */
  readonly source: { url: string } | { pglite: PGlite };
  /**
   * Runs one statement that the server keeps prepared under its text. Rows come back as the driver reads them: select
   * text (`…::text`) where a value must not be touched.
   */
  read<Row extends object>(statement: string, parameters: readonly StatementParameter[]): Promise<Row[]>;
  /** Applies the SQL migrations of the folder that this database has not seen; safe when two servers start at once. */
  migrate(folder: string): Promise<void>;
  notify(channel: string, payload: string): Promise<void>;
  /**
   * Calls back for each notification until the returned function is called; reconnects by itself, and says each time
   * that it listens (again): what was sent in between is lost.
   */
  listen(channel: string, onPayload: (payload: string) => void, onListening: () => void): Promise<() => Promise<void>>;
  poolState(): Promise<PoolState>;
  close(): Promise<void>;
}
