import { rmSync } from 'node:fs';
import { openPglite } from '@nexus/db/pglite';
import { indexLibrary, loadProgramme } from '@nexus/services';
import { v7 } from 'uuid';
import { coursesFolder, migrationsFolder } from './campus.ts';
import { emptyCampusFolder } from './database.ts';

/* The last step of the build: the database without people that new embedded campuses are copied from. */
rmSync(emptyCampusFolder, { recursive: true, force: true });
const db = await openPglite({ dataDir: emptyCampusFolder });
await db.migrate(migrationsFolder);
await loadProgramme(db.orm);
// A new campus finds at once; what has changed since is indexed by its first round.
await indexLibrary({ db, now: () => new Date(), newId: () => v7(), courses_folder: coursesFolder });
await db.read('vacuum analyze', []);
// Segments of the log that are kept to be used again would only be copied.
await db.read('set wal_recycle = off', []);
await db.read('checkpoint', []);
await db.close();
