import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schema } from '@nexus/db';
import { openPglite } from '@nexus/db/pglite';
import { migratedDump } from '@nexus/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnv } from '../../src/env.ts';
import { spawnServer } from '../helpers/server-process.ts';

/** One story, in the order of its tests: the commands of an operator on one embedded campus. */
describe('nexus, the command', () => {
  let NEXUS_DATA_DIR: string;
  beforeAll(async () => {
    NEXUS_DATA_DIR = mkdtempSync(join(tmpdir(), 'nexus-cli-'));
    const db = await openPglite({ dataDir: join(NEXUS_DATA_DIR, 'pglite'), from: await migratedDump() });
    await db.close();
  });
  afterAll(() => rmSync(NEXUS_DATA_DIR, { recursive: true, force: true }));

  const nexus = async (...args: string[]) => {
    const process = spawnServer({ NEXUS_DATA_DIR, PORT: '3000' }, ['src/cli.ts', ...args]);
    return { code: await process.ended(), said: process.said() };
  };

  test('writes a synthetic campus whose summaries a rebuild finds right, and never over another', async () => {
    expect(await nexus('campus', '--students', '40')).toMatchObject({
      code: 0,
      said: expect.stringContaining('40 élèves écrits en'),
    });
    expect(await nexus('rebuild-summaries')).toEqual({ code: 0, said: '40 élèves recalculés, 0 différence.\n' });
    expect(await nexus('sync-plans')).toEqual({ code: 0, said: '40 plans relus, 0 changé.\n' });
    const again = await nexus('campus', '--students', '40');
    expect(again.code).toBe(1);
    expect(again.said).toContain('empty database only');
  });

  test('opens an account for the administration, with a link to choose its password', async () => {
    const said = await nexus('admin', '--email', 'Chef@Campus.example', '--first-name', 'Sarah', '--last-name', 'Roux');
    expect(said).toMatchObject({
      code: 0,
      said: expect.stringMatching(/http:\/\/localhost:3000\/nouveau-mot-de-passe\?token=\S+/),
    });
    const db = await openPglite({ dataDir: join(NEXUS_DATA_DIR, 'pglite') });
    const people = await db.orm.select().from(schema.users).where(eq(schema.users.email, 'chef@campus.example'));
    await db.close();
    expect(people).toMatchObject([{ role: 'admin', first_name: 'Sarah', last_name: 'Roux' }]);
  });

  test('gives a new pair of keys for push, as the settings take it', async () => {
    const { code, said } = await nexus('vapid');
    expect(code).toBe(0);
    const settings = Object.fromEntries(said.split('\n').map((line) => line.split('=')));
    const { vapid } = readEnv({ ...settings, VAPID_SUBJECT: 'mailto:campus@example.org' });
    expect(vapid).toMatchObject({ public_key: settings.VAPID_PUBLIC_KEY, private_key: settings.VAPID_PRIVATE_KEY });
    expect((await nexus('vapid')).said).not.toBe(said);
  });

  test.each([
    [['campus', '--students', 'douze'], '--students attend un nombre entier.'],
    [['admin', '--email', 'chef'], 'admin attend --email, --first-name et --last-name.'],
    [['nimporte'], 'nexus <commande>'],
  ])('says in a sentence what is wrong with %j', async (args, sentence) => {
    expect(await nexus(...args)).toEqual({ code: 2, said: expect.stringContaining(sentence) });
  });
});
