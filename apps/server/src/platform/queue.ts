import type { DatabaseClient } from '@nexus/db';
import { fromPglite, type Job, PgBoss } from 'pg-boss';
import type { z } from 'zod';
import { faultOf, type Logger } from './logger.ts';

/** What a job is: its name, what it carries, when it comes by itself. Its handler is apart, loaded when one comes. */
export interface JobDefinition<Schema extends z.ZodType = z.ZodType> {
  name: string;
  schema: Schema;
  /** Cron, in the campus's own time zone. It then carries nothing. */
  schedule?: string;
}

export interface SendOptions {
  /** One waiting job a key: what is asked again meanwhile is the same job. */
  key?: string;
  /** Not before so many seconds. */
  in_seconds?: number;
}

export interface Queue {
  send<Schema extends z.ZodType>(
    job: JobDefinition<Schema>,
    data: z.input<Schema>,
    options?: SendOptions,
  ): Promise<void>;
  /** Takes jobs of this kind, one at a time; one that throws is tried again, then parked in `failed`. */
  work<Schema extends z.ZodType>(
    job: JobDefinition<Schema>,
    handle: (data: z.output<Schema>) => Promise<void>,
  ): Promise<void>;
  /** Lets what is being done finish. */
  close(): Promise<void>;
}

export interface QueueOptions {
  /** How often a worker looks for work. */
  poll_seconds?: number;
}

const timeZone = 'Europe/Paris';
const parkedIn = 'failed';

/**
 * Jobs in the campus's own database (pg-boss): none is lost with the process, and one is done by one worker however many
 * servers there are. On PGlite the same queue runs over its only connection.
 */
export async function openQueue(
  db: DatabaseClient,
  log: Logger,
  { poll_seconds = 2 }: QueueOptions = {},
): Promise<Queue> {
  const boss = new PgBoss({
    schema: 'nexus_jobs',
    // Two connections: the queue must not take those of screens.
    ...('url' in db.source
      ? { connectionString: db.source.url, max: 2, application_name: 'nexus-jobs' }
      : { db: fromPglite(db.source.pglite), backend: 'pglite' }),
  });
  // Without a listener an error of the queue would end the process; it tries again by itself.
  boss.on('error', (error) => log.warn({ fault: faultOf(error) }, 'job queue'));
  await boss.start();
  await boss.createQueue(parkedIn);

  const known = new Map<string, Promise<void>>();
  const declare = ({ name, schedule }: JobDefinition) => {
    const declared =
      known.get(name) ??
      (async () => {
        // « short »: one job of a key waits, however often it is asked for.
        await boss.createQueue(name, {
          policy: 'short',
          retryLimit: 3,
          retryDelay: 5,
          retryBackoff: true,
          expireInSeconds: 300,
          deadLetter: parkedIn,
        });
        if (schedule !== undefined) await boss.schedule(name, schedule, {}, { tz: timeZone });
      })();
    known.set(name, declared);
    return declared;
  };

  return {
    async send(job, data, { key, in_seconds } = {}) {
      await declare(job);
      const body = job.schema.parse(data);
      await boss.send(job.name, typeof body === 'object' && body !== null ? body : {}, {
        ...(key === undefined ? {} : { singletonKey: key }),
        ...(in_seconds === undefined ? {} : { startAfter: in_seconds }),
      });
    },
    async work(job, handle) {
      await declare(job);
      await boss.work(job.name, { pollingIntervalSeconds: poll_seconds }, async (jobs: Job<object>[]) => {
        for (const { id, data } of jobs) {
          try {
            await handle(job.schema.parse(data));
          } catch (error) {
            log.error({ job: job.name, job_id: id, fault: faultOf(error) }, 'job failed');
            throw error;
          }
        }
      });
    },
    close: () => boss.stop({ graceful: true, timeout: 8_000 }),
  };
}
