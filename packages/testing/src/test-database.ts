import type { DatabaseClient } from '@nexus/db';
import { openPglite } from '@nexus/db/pglite';
import { openPostgres } from '@nexus/db/postgres';
import { migratedDump } from './migrated-dump.ts';
import { createPostgresDatabase } from './postgres-server.ts';

/**
 * A migrated, empty database of one's own: PGlite in memory, or a copy on the real server where the vitest project says
 * so (`NEXUS_TEST_DRIVER=postgres`).
 */
export async function openTestDatabase(): Promise<DatabaseClient> {
  if (process.env.NEXUS_TEST_DRIVER === 'postgres') return openPostgres(await createPostgresDatabase(), { max: 8 });
  return openPglite({ from: await migratedDump() });
}
