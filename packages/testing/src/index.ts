export { inRollback } from './in-rollback.ts';
export { makePdf, pagesOfStreams, pdfOfObjects, pdfStream } from './make-pdf.ts';
export { migratedDump, migrationsFolder } from './migrated-dump.ts';
export { pdfProgramFromSource } from './pdf-program.ts';
export { createPostgresDatabase, startPostgresServer } from './postgres-server.ts';
export { openTestDatabase } from './test-database.ts';
