export type { Database, DatabaseClient, PoolState, StatementParameter } from './client.ts';
export * as schema from './schema/index.ts';
