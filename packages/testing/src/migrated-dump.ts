import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPglite } from '@nexus/db/pglite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const migrationsFolder = join(root, 'drizzle');

/**
 * A migrated, empty PGlite as one file, made once for a given set of migrations: opening from it takes a tenth of
 * migrating again.
 */
export async function migratedDump(): Promise<Blob> {
  const path = join(root, 'node_modules/.cache/nexus', `migrated-${await fingerprint()}.tar`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept !== undefined) return new Blob([new Uint8Array(kept)]);
  const db = await openPglite();
  await db.migrate(migrationsFolder);
  const dump = await db.dump();
  await db.close();
  await mkdir(join(path, '..'), { recursive: true });
  // Test files run side by side: each renames a whole file into place.
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, new Uint8Array(await dump.arrayBuffer()));
  await rename(aside, path);
  return dump;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort();
  for (const name of names) hash.update(await readFile(join(migrationsFolder, name)));
  return hash.digest('hex').slice(0, 16);
}
