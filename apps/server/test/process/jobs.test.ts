import { schema } from '@nexus/db';
import { bookSession } from '@nexus/services';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { nightlyRound } from '../../src/jobs/coach-agent.job.ts';
import { type Jobs, startJobs } from '../../src/jobs/start-jobs.ts';
import { openQueue, type Queue } from '../../src/platform/queue.ts';
import { addFixture, addPupil, nextHour, slotOf } from '../helpers/people.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

const quick = { poll_seconds: 0.5 };
const patient = { timeout: 20_000, interval: 50 };

describe('the job queue, on the embedded database', () => {
  let server: TestServer;
  let queue: Queue;
  beforeAll(async () => {
    server = await startTestServer();
    queue = await openQueue(server.campus.db, server.deps.log, quick);
  });
  afterAll(async () => {
    await queue.close();
    await server.close();
  });

  test('does each job once, asked for twice under one key', async () => {
    const done: number[] = [];
    const job = { name: 'test.once', schema: z.strictObject({ n: z.int() }) };
    for (const n of [1, 1, 2]) await queue.send(job, { n }, { key: String(n) });
    await queue.work(job, async ({ n }) => void done.push(n));
    await vi.waitFor(() => expect(done.toSorted()).toEqual([1, 2]), patient);
  });

  test('what fails is logged by its fault and tried again later', async () => {
    const job = { name: 'test.fails', schema: z.strictObject({}) };
    await queue.send(job, {});
    await queue.work(job, () => Promise.reject(new Error('nope')));
    await vi.waitFor(() => expect(server.logs.join('')).toContain('job failed'), patient);
    const { rows } = z
      .object({ rows: z.array(z.object({ state: z.string() })) })
      .parse(await server.campus.db.orm.execute(`select state from nexus_jobs.job where name = 'test.fails'`));
    expect(rows).toEqual([{ state: 'retry' }]);
  });

  test('refuses to send what a job cannot carry', async () => {
    const job = { name: 'test.strict', schema: z.strictObject({ n: z.int() }) };
    await expect(queue.send(job, { n: 1.5 })).rejects.toThrow();
  });
});

describe('the jobs at work', () => {
  let server: TestServer;
  let jobs: Jobs;
  beforeAll(async () => {
    server = await startTestServer();
    jobs = await startJobs({ campus: server.campus, changes: server.changes, log: server.deps.log }, quick);
  });
  afterAll(async () => {
    await jobs.close();
    await server.close();
  });

  test('gives a pupil who registers something to do, without being asked', async () => {
    const lina = await addPupil(server.campus, 'Lina');
    server.campus.announce([lina.student_id]);
    const { tasks } = schema;
    await vi.waitFor(async () => {
      const open = await server.campus.db.orm.select().from(tasks).where(eq(tasks.student_id, lina.student_id));
      expect(open.length).toBeGreaterThanOrEqual(5);
    }, patient);
  });

  test('and the way to each épreuve', async () => {
    const { student_id } = await addPupil(server.campus, 'Ana');
    server.campus.announce([student_id]);
    const { epreuvesPlan } = schema;
    await vi.waitFor(async () => {
      const plan = await server.campus.db.orm
        .select()
        .from(epreuvesPlan)
        .where(eq(epreuvesPlan.student_id, student_id));
      expect(plan.filter(({ source }) => source === 'Agent').length).toBeGreaterThan(5);
    }, patient);
  });

  test('and whoever is concerned by a session booked is told, without being asked', async () => {
    const { own } = await addFixture(server.campus);
    const student = { user_id: own.pupil.user_id, role: 'student' as const };
    await bookSession(
      { ...server.campus, actor: student },
      { type: 'Visio', slot: slotOf(own.coach, nextHour(server.campus)) },
    );
    const { notifications } = schema;
    await vi.waitFor(async () => {
      const told = await server.campus.db.orm
        .select()
        .from(notifications)
        .where(eq(notifications.user_id, own.coach.user_id));
      expect(told).toMatchObject([{ kind: 'session_booked' }]);
    }, patient);
  });

  test('goes round everybody at night, whatever happened to them or not', async () => {
    const pupils = [await addPupil(server.campus, 'Zoé'), await addPupil(server.campus, 'Tom')];
    const queue = await openQueue(server.campus.db, server.deps.log, quick);
    await queue.send(nightlyRound, {});
    const { tasks } = schema;
    await vi.waitFor(async () => {
      for (const { student_id } of pupils) {
        const open = await server.campus.db.orm.select().from(tasks).where(eq(tasks.student_id, student_id));
        expect(open.length).toBeGreaterThanOrEqual(5);
      }
    }, patient);
    await queue.close();
  });
});
