import { openTestDatabase } from '@nexus/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openQueue, type Queue } from '../../src/platform/queue.ts';

const quick = { poll_seconds: 0.5 };
const patient = { timeout: 20_000, interval: 50 };
const job = { name: 'test.shared', schema: z.strictObject({ n: z.int() }) };

describe('two servers on one queue', () => {
  let close: () => Promise<void>;
  let queues: Queue[];
  beforeAll(async () => {
    const db = await openTestDatabase();
    const log = pino({ level: 'silent' });
    // At once, as two servers that start together: both make the queue's tables.
    queues = await Promise.all([openQueue(db, log, quick), openQueue(db, log, quick)]);
    close = async () => {
      for (const queue of queues) await queue.close();
      await db.close();
    };
  });
  afterAll(() => close());

  test('each job is done once, and asked for by both it is one job', async () => {
    const done: number[] = [];
    const wanted = Array.from({ length: 20 }, (_, n) => n);
    await Promise.all(wanted.flatMap((n) => queues.map((queue) => queue.send(job, { n }, { key: String(n) }))));
    for (const queue of queues) await queue.work(job, async ({ n }) => void done.push(n));
    await vi.waitFor(() => expect(done.length).toBeGreaterThanOrEqual(wanted.length), patient);
    expect(done.toSorted((a, b) => a - b)).toEqual(wanted);
  });
});
