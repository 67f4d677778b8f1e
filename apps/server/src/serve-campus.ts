import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { openCampus } from './campus.ts';
import type { OpenedDatabase } from './database.ts';
import type { Env } from './env.ts';
import type { Jobs } from './jobs/start-jobs.ts';
import { createLogger, faultOf } from './platform/logger.ts';
import { createRateLimits } from './platform/rate-limits.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Opens the campus on its database and serves it, screens and doors on one port, until it is told to stop. */
export async function serveCampus(env: Env, database: OpenedDatabase): Promise<void> {
  const log = createLogger(env.LOG_LEVEL);
  const { campus, changes, demo_accounts, close } = await openCampus(env, log, database);
  const stopping = new AbortController();
  const app = createApp({
    campus,
    changes,
    demo: demo_accounts.length > 0,
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
    const [one] = demo_accounts;
    if (one) say(`Campus de démonstration. Mot de passe de tous les comptes : ${one.password}`);
    for (const { email, label, description } of demo_accounts) say(`  ${email.padEnd(28)} ${label} — ${description}`);
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
