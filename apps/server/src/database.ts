import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseClient } from '@nexus/db';
import { openPglite } from '@nexus/db/pglite';
import { type Env, SettingError } from './env.ts';
import { DirectoryInUseError, lockDirectory } from './platform/directory-lock.ts';

/** A migrated database without people, made by the build: a new embedded campus is a copy of it. */
export const emptyCampusFolder = fileURLToPath(new URL('empty-campus', import.meta.url));

export interface OpenedDatabase {
  db: DatabaseClient;
  /** Lets another process open the data directory; after `db.close()`. */
  unlock(): Promise<void>;
}

/**
 * The database the settings name, as it was left: PostgreSQL where there is a DATABASE_URL, else PGlite in the data
 * directory, which no other process may hold.
 *
 * The embedded database takes half a second to open: this file imports nothing that could load meanwhile.
 *
 * @throws SettingError the data directory is in use.
 */
export async function openDatabase(env: Env): Promise<OpenedDatabase> {
  mkdirSync(env.data_dir, { recursive: true });
  if (env.DATABASE_URL !== undefined) {
    const { openPostgres } = await import('@nexus/db/postgres');
    return { db: openPostgres(env.DATABASE_URL), unlock: async () => undefined };
  }
  const unlock = await lockDirectory(env.data_dir).catch((error: unknown) => {
    if (!(error instanceof DirectoryInUseError)) throw error;
    throw new SettingError(
      `Un autre Nexus utilise déjà ${env.data_dir}. Arrêtez-le, ou choisissez un autre dossier avec NEXUS_DATA_DIR.`,
    );
  });
  try {
    const dataDir = join(env.data_dir, 'pglite');
    if (!existsSync(dataDir) && existsSync(emptyCampusFolder)) copyWhole(emptyCampusFolder, dataDir);
    return { db: await openPglite({ dataDir }), unlock };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** A copy that is there whole or not at all, whatever stops it. */
function copyWhole(from: string, to: string): void {
  const begun = `${to}.part`;
  rmSync(begun, { recursive: true, force: true });
  cpSync(from, begun, { recursive: true });
  renameSync(begun, to);
}
