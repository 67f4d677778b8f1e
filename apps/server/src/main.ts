import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { speakFrench } from '@nexus/contracts';
import { demoAccounts } from '@nexus/services';
import { openCampus } from './campus.ts';
import { readEnv, SettingError } from './env.ts';
import type { Jobs } from './jobs/start-jobs.ts';
import { createLogger, faultOf } from './platform/logger.ts';
import { createRateLimits } from './platform/rate-limits.ts';

speakFrench();

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLogger(env.LOG_LEVEL);
  // The database is waited for anyway: the HTTP surface loads meanwhile.
  const [{ campus, changes, demo, close }, { createApp }] = await Promise.all([
    openCampus(env, log),
    import('./app.ts'),
  ]);
  const stopping = new AbortController();
  const app = createApp({
    campus,
    changes,
    demo,
    log,
    limits: createRateLimits(campus.db, env.NEXUS_RATE_LIMITS === 'on'),
    secure: env.production || campus.public_url.startsWith('https:'),
    trust_proxy: env.NEXUS_TRUST_PROXY === 'on',
    stopping: stopping.signal,
    web_folder: fileURLToPath(new URL('../../web/dist', import.meta.url)),
  });

  const server = serve({ fetch: app.fetch, port: env.PORT, hostname: env.HOST });
  server.once('error', async (error: NodeJS.ErrnoException) => {
    await close();
    const message =
      error.code === 'EADDRINUSE'
        ? `Le port ${env.PORT} est déjà pris. Arrêtez ce qui l’utilise, ou choisissez-en un autre avec PORT.`
        : error.message;
    process.stderr.write(`${message}\n`);
    process.exit(1);
  });
  let jobs: Promise<Jobs | undefined> = Promise.resolve(undefined);
  server.once('listening', () => {
    // Screens do not wait for the workers.
    jobs = import('./jobs/start-jobs.ts')
      .then(({ startJobs }) => startJobs({ campus, changes, log }))
      .catch((error: unknown) => {
        log.error({ fault: faultOf(error) }, 'the workers did not start: agents wait until the next start');
        return undefined;
      });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : env.PORT;
    say(`Nexus Réussite répond sur http://localhost:${port}`);
    if (demo) {
      say(`Campus de démonstration. Mot de passe de tous les comptes : ${demoAccounts[0]?.password ?? ''}`);
      for (const { email, label, description } of demoAccounts) say(`  ${email.padEnd(28)} ${label} — ${description}`);
    }
  });

  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    stopping.abort();
    // Requests under way finish; whoever is still connected after that is let go.
    const giveUp = setTimeout(() => process.exit(1), 10_000);
    giveUp.unref();
    server.close(async () => {
      await (await jobs)?.close();
      await close();
      process.exit(0);
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof SettingError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
});
