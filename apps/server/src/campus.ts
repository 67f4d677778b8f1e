import { existsSync, mkdirSync, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DatabaseClient, openPglite, openPostgres } from '@nexus/db';
import {
  type Campus,
  deleteExpiredSignIns,
  holdsDemoAccounts,
  loadProgramme,
  seedDemo,
  wantsDemo,
} from '@nexus/services';
import { v7 } from 'uuid';
import { type Env, SettingError } from './env.ts';
import { type Changes, connectChanges } from './platform/changes.ts';
import { DirectoryInUseError, lockDirectory } from './platform/directory-lock.ts';
import { createFileStore } from './platform/files.ts';
import { faultOf, type Logger } from './platform/logger.ts';
import { createMailer } from './platform/mail.ts';

/** From src/ in development and from dist/ once built, the repository is as far. */
const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
export const migrationsFolder = fromRoot('drizzle');
/** A migrated, empty database made by the build: a new embedded campus starts from it in a second instead of five. */
export const emptyCampusFile = new URL('empty-campus.tar', import.meta.url);

export interface OpenedCampus {
  campus: Campus;
  changes: Changes;
  demo: boolean;
  close(): Promise<void>;
}

/**
 * Opens the campus the settings describe: its database, migrated; its programme, loaded; the demo, when the data is new
 * and it was asked for.
 *
 * @throws SettingError the data directory is in use, or production would serve accounts everybody knows.
 */
export async function openCampus(env: Env, log: Logger): Promise<OpenedCampus> {
  const { db, unlock } = await openDatabase(env);
  const pending = new Set<Promise<void>>();
  const sendMail = createMailer(env);
  try {
    await db.migrate(migrationsFolder);
    const changes = await connectChanges(db, log);
    const campus: Campus = {
      db,
      now: () => new Date(),
      newId: () => v7(),
      announce: (student_ids) => changes.announce(student_ids),
      sendMail,
      files: createFileStore(env.files_dir),
      inBackground(work) {
        const task: Promise<void> = work()
          .catch((error: unknown) => log.error({ fault: faultOf(error) }, 'background work failed'))
          .finally(() => pending.delete(task));
        pending.add(task);
      },
      public_url: env.NEXUS_PUBLIC_URL ?? `http://localhost:${env.PORT}`,
      video_url: env.JITSI_SERVER_URL,
    };
    await loadProgramme(campus);
    if (env.campus === 'demo' && (await wantsDemo(campus))) await seedDemo(campus);
    const demo = await holdsDemoAccounts(campus);
    if (demo && env.production) {
      throw new SettingError(
        'Cette base contient les comptes de démonstration, dont le mot de passe est public : refus de démarrer en production.',
      );
    }
    campus.inBackground(() => deleteExpiredSignIns(db.orm));
    return {
      campus,
      changes,
      demo,
      async close() {
        await Promise.all(pending);
        await changes.close();
        await db.close();
        await unlock();
      },
    };
  } catch (error) {
    await db.close();
    await unlock();
    throw error;
  }
}

interface OpenedDatabase {
  db: DatabaseClient;
  unlock(): Promise<void>;
}

async function openDatabase(env: Env): Promise<OpenedDatabase> {
  mkdirSync(env.data_dir, { recursive: true });
  if (env.DATABASE_URL !== undefined) return { db: openPostgres(env.DATABASE_URL), unlock: async () => undefined };
  const unlock = await lockDirectory(env.data_dir).catch((error: unknown) => {
    if (!(error instanceof DirectoryInUseError)) throw error;
    throw new SettingError(
      `Un autre Nexus utilise déjà ${env.data_dir}. Arrêtez-le, ou choisissez un autre dossier avec NEXUS_DATA_DIR.`,
    );
  });
  const dataDir = join(env.data_dir, 'pglite');
  const isNew = !existsSync(join(dataDir, 'PG_VERSION'));
  const db = await openPglite({
    dataDir,
    ...(isNew && existsSync(emptyCampusFile) ? { from: await openAsBlob(emptyCampusFile) } : {}),
  });
  return { db, unlock };
}
