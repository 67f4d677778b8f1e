import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openPglite } from '@nexus/db';
import { emptyCampusFile, migrationsFolder } from './campus.ts';

/* The last step of the build: the migrated, empty database that new embedded campuses start from. */
const db = await openPglite();
await db.migrate(migrationsFolder);
const dump = await db.dump();
await db.close();
await writeFile(fileURLToPath(emptyCampusFile), new Uint8Array(await dump.arrayBuffer()));
