import { rmSync } from 'node:fs';
import { openPglite } from '@nexus/db/pglite';
import { loadProgramme } from '@nexus/services';
import { migrationsFolder } from './campus.ts';
import { emptyCampusFolder } from './database.ts';

/* The last step of the build: the database without people that new embedded campuses are copied from. */
rmSync(emptyCampusFolder, { recursive: true, force: true });
const db = await openPglite({ dataDir: emptyCampusFolder });
await db.migrate(migrationsFolder);
await loadProgramme(db.orm);
await db.close();
