export type { Database, DatabaseClient, PoolState, StatementParameter } from './client.ts';
export { openPglite, type PgliteClient, type PgliteOptions } from './pglite.ts';
export { openPostgres, type PostgresOptions } from './postgres.ts';
export * as schema from './schema/index.ts';
