import { startPostgresServer } from './postgres-server.ts';

/** vitest's global set-up: one PostgreSQL server for the run. */
export default async function setup() {
  const { stop } = await startPostgresServer();
  return stop;
}
