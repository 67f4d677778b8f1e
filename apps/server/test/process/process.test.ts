import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignedIn } from '@nexus/contracts';
import { openPglite } from '@nexus/db/pglite';
import { rebuildSummaries, seedDemo } from '@nexus/services';
import { migratedDump } from '@nexus/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPupil } from '../helpers/people.ts';
import { type ServerProcess, spawnServer } from '../helpers/server-process.ts';
import { countCompleted, prepareStorm, rage, type Storm } from '../helpers/storm.ts';
import { startTestServer } from '../helpers/test-server.ts';

/** One story, in the order of its tests: a demo campus in a directory, its server killed, and what comes after. */
describe('a server on an embedded database', () => {
  let NEXUS_DATA_DIR: string;
  let storm: Storm;
  let server: ServerProcess;

  beforeAll(async () => {
    NEXUS_DATA_DIR = mkdtempSync(join(tmpdir(), 'nexus-data-'));
    // The directory as a first start would have left it, with more to do.
    const db = await openPglite({ dataDir: join(NEXUS_DATA_DIR, 'pglite'), from: await migratedDump() });
    const { campus, close } = await startTestServer({ db });
    await seedDemo(campus);
    const pupils = [await addPupil(campus, 'Zoé'), await addPupil(campus, 'Tom'), await addPupil(campus, 'Léa')];
    storm = await prepareStorm(campus, pupils, 60);
    await rebuildSummaries(campus);
    await close();
    await db.close();
    server = spawnServer({ NEXUS_DATA_DIR, LOG_LEVEL: 'debug', NEXUS_RATE_LIMITS: 'off' });
  });
  afterAll(() => {
    server.kill('SIGKILL');
    rmSync(NEXUS_DATA_DIR, { recursive: true, force: true });
  });

  test('says where it answers, and who may try the demo', async () => {
    const url = await server.url();
    const answer = await fetch(`${url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'eleve@nexus.example', password: 'nexus-demo-2027' }),
    });
    const { token } = SignedIn.parse(await answer.json());
    expect(server.said()).toContain('Mot de passe de tous les comptes : nexus-demo-2027');
    expect(server.said()).toContain('eleve@nexus.example');
    const logged = () =>
      server
        .said()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .join('\n');
    // A request is logged once it is answered: its line comes after.
    await expect.poll(logged).toContain('"route":"/api/auth/login"');
    for (const hidden of [token, 'nexus-demo-2027', 'eleve@nexus.example']) expect(logged()).not.toContain(hidden);
  });

  test('keeps a second one off its directory, which says so in a sentence', async () => {
    await server.url();
    const second = spawnServer({ NEXUS_DATA_DIR });
    expect(await second.ended()).toBe(1);
    expect(second.said()).toBe(
      `Un autre Nexus utilise déjà ${NEXUS_DATA_DIR}. Arrêtez-le, ou choisissez un autre dossier avec NEXUS_DATA_DIR.\n`,
    );
    expect((await fetch(`${await server.url()}/health/ready`)).status).toBe(200);
  });

  test('killed in the middle of writes, has lost none that it acknowledged and left no summary wrong', async () => {
    const acknowledged = await rage(await server.url(), storm, 40, () => server.kill('SIGKILL'));
    expect(await server.ended()).toBeNull();
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    expect(acknowledged.length).toBeLessThan(storm.tasks.length);

    const rebuild = spawnServer({ NEXUS_DATA_DIR, LOG_LEVEL: 'silent' }, ['src/cli.ts', 'rebuild-summaries']);
    expect(await rebuild.ended()).toBe(0);
    expect(rebuild.said()).toMatch(/^\d+ élèves recalculés, 0 différence\.\n$/);

    const db = await openPglite({ dataDir: join(NEXUS_DATA_DIR, 'pglite') });
    const { campus, close } = await startTestServer({ db });
    expect(await countCompleted(campus, acknowledged)).toBe(acknowledged.length);
    await close();
    await db.close();
  });

  test('in production, refuses to serve accounts whose password everybody knows', async () => {
    const refused = spawnServer({
      NEXUS_DATA_DIR,
      NODE_ENV: 'production',
      NEXUS_PUBLIC_URL: 'https://campus.test',
      LOG_LEVEL: 'silent',
    });
    expect(await refused.ended()).toBe(1);
    expect(refused.said()).toMatch(
      /^Cette base contient les comptes de démonstration.*refus de démarrer en production\.\n$/,
    );
  });
});
