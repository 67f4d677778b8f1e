import { fileURLToPath } from 'node:url';
import {
  type Campus,
  createAssessor,
  createEmbedder,
  createPdfReader,
  deleteExpiredSignIns,
  demoAccounts,
  holdsDemoAccounts,
  loadProgramme,
  seedDemo,
  wantsDemo,
} from '@nexus/services';
import { v7 } from 'uuid';
import type { OpenedDatabase } from './database.ts';
import { type Env, SettingError } from './env.ts';
import { type Changes, connectChanges } from './platform/changes.ts';
import { createFileStore } from './platform/files.ts';
import { faultOf, type Logger } from './platform/logger.ts';
import { createMailer } from './platform/mail.ts';
import { createPush } from './platform/push.ts';
import { createSandbox } from './platform/sandbox/create-sandbox.ts';

/** From src/ in development and from dist/ once built, the repository is as far. */
const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
export const migrationsFolder = fromRoot('drizzle');
export const coursesFolder = fromRoot('packages/content/courses');

/** From source it is run as this process is: with the loader that dev gives. */
const pdfProgram = import.meta.url.endsWith('.ts')
  ? { path: fromRoot('packages/documents/src/pdf/program.ts'), node_args: process.execArgv }
  : { path: fromRoot('apps/server/dist/pdf-program.js'), node_args: [] };

export interface OpenedCampus {
  campus: Campus;
  changes: Changes;
  /** Those anybody may sign in with, on a campus that holds the demo. */
  demo_accounts: typeof demoAccounts;
  close(): Promise<void>;
}

/**
 * Opens the campus the settings describe on its database: migrated; its programme, loaded; the demo, when the data is
 * new and it was asked for.
 *
 * @throws SettingError production would serve accounts everybody knows. The database is closed then.
 */
export async function openCampus(env: Env, log: Logger, { db, unlock }: OpenedDatabase): Promise<OpenedCampus> {
  const pending = new Set<Promise<void>>();
  const sendMail = createMailer(env);
  const sandbox = createSandbox({ python_folder: fromRoot('packages/content/src/python'), log });
  try {
    await db.migrate(migrationsFolder);
    const changes = await connectChanges(db, log);
    const campus: Campus = {
      db,
      now: () => new Date(),
      newId: () => v7(),
      announce: (student_ids) => changes.announce(student_ids),
      sendMail,
      push: createPush(env, log),
      embedder: createEmbedder(env.OLLAMA_URL, env.EMBEDDING_MODEL),
      assessor: createAssessor(env.OLLAMA_URL, env.OLLAMA_MODEL),
      files: createFileStore(env.files_dir),
      readPdf: createPdfReader(pdfProgram),
      sandbox,
      courses_folder: coursesFolder,
      inBackground(work) {
        const task: Promise<void> = work()
          .catch((error: unknown) => log.error({ fault: faultOf(error) }, 'background work failed'))
          .finally(() => pending.delete(task));
        pending.add(task);
      },
      public_url: env.NEXUS_PUBLIC_URL ?? `http://localhost:${env.PORT}`,
      video_url: env.JITSI_SERVER_URL,
    };
    await loadProgramme(db.orm);
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
      demo_accounts: demo ? demoAccounts : [],
      async close() {
        await sandbox.close();
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
