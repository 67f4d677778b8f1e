import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '@nexus/db/postgres';
import { rebuildSummaries } from '@nexus/services';
import { createPostgresDatabase } from '@nexus/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPupil, firstEventOf, type Pupil } from '../helpers/people.ts';
import { type ServerProcess, spawnServer } from '../helpers/server-process.ts';
import { openStream } from '../helpers/sse.ts';
import { countCompleted, prepareStorm, rage, type Storm } from '../helpers/storm.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

/** One story, in the order of its tests: two servers on one PostgreSQL, one killed, one stopped. */
describe('servers on PostgreSQL', () => {
  let settings: Record<string, string>;
  let tester: TestServer;
  let storm: Storm;
  let pupil: Pupil;
  let killed: ServerProcess;
  let stopped: ServerProcess;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const url = await createPostgresDatabase();
    const db = openPostgres(url, { max: 2 });
    tester = await startTestServer({ db });
    pupil = await addPupil(tester.campus, 'Zoé');
    storm = await prepareStorm(tester.campus, [pupil, await addPupil(tester.campus, 'Tom')], 100);
    await rebuildSummaries(tester.campus);
    const NEXUS_DATA_DIR = mkdtempSync(join(tmpdir(), 'nexus-data-'));
    settings = { DATABASE_URL: url, NEXUS_DATA_DIR, NEXUS_RATE_LIMITS: 'off', LOG_LEVEL: 'silent' };
    killed = spawnServer(settings);
    stopped = spawnServer(settings);
    close = async () => {
      await tester.close();
      await db.close();
      rmSync(NEXUS_DATA_DIR, { recursive: true, force: true });
    };
  });
  afterAll(async () => {
    for (const server of [killed, stopped]) server.kill('SIGKILL');
    await close();
  });

  test('start side by side, and offer no demo', async () => {
    for (const server of [killed, stopped]) {
      expect((await fetch(`${await server.url()}/health/ready`)).status).toBe(200);
      expect(server.said()).not.toContain('démonstration');
    }
  });

  test('a port that is taken is said plainly', async () => {
    const { port } = new URL(await stopped.url());
    const second = spawnServer({ ...settings, PORT: port });
    expect(await second.ended()).toBe(1);
    expect(second.said()).toBe(
      `Le port ${port} est déjà pris. Arrêtez ce qui l’utilise, ou choisissez-en un autre avec PORT.\n`,
    );
  });

  test('one killed in the middle of writes has lost none that it acknowledged and left no summary wrong', async () => {
    const acknowledged = await rage(await killed.url(), storm, 60, () => killed.kill('SIGKILL'));
    expect(await killed.ended()).toBeNull();
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(acknowledged.length).toBeLessThan(storm.tasks.length);
    expect(await countCompleted(tester.campus, acknowledged)).toBe(acknowledged.length);
    expect(await rebuildSummaries(tester.campus)).toMatchObject({ differences: 0 });
  });

  test('one asked to stop ends its open screens, and itself, at once', async () => {
    const url = await stopped.url();
    const screen = await openStream(
      {
        fetch: (path, { as, headers } = {}) =>
          fetch(`${url}${path}`, { headers: { ...headers, authorization: `Bearer ${as}` } }),
      },
      {
        as: await tester.signIn(pupil),
        lastEventId: await firstEventOf(tester.campus, pupil.student_id),
      },
    );
    expect((await screen.nextEvent())?.student_id).toBe(pupil.student_id);
    const asked = performance.now();
    stopped.kill('SIGTERM');
    let last = await screen.next();
    while (last !== undefined) last = await screen.next();
    expect(await stopped.ended()).toBe(0);
    // Ten seconds is when it would give up waiting, and say 1.
    expect(performance.now() - asked).toBeLessThan(9_000);
  });
});
