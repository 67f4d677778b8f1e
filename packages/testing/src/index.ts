export { inRollback } from './in-rollback.ts';
export { migratedDump, migrationsFolder } from './migrated-dump.ts';
export { createPostgresDatabase, startPostgresServer } from './postgres-server.ts';
export { openTestDatabase } from './test-database.ts';
