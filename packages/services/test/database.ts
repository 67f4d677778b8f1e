import type { DatabaseClient } from '@nexus/db';
import { inRollback, openTestDatabase } from '@nexus/testing';
import { afterAll, beforeAll, test } from 'vitest';
import { openTestCampus, type TestCampus } from './campus.ts';

/** `campusTest('…', async (campus) => …)`: each test on its own campus, in a transaction that is rolled back. */
export function useRolledBackCampus() {
  let db: DatabaseClient | undefined;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db?.close());
  return (name: string, body: (campus: TestCampus) => Promise<void>) =>
    test(name, async () => {
      if (db === undefined) throw new Error('no database');
      await inRollback(db, async (within) => body(await openTestCampus(within)));
    });
}

/** A campus whose writes are committed: for what needs several connections or transactions of its own. */
export async function openCommittedCampus(): Promise<{ campus: TestCampus; close(): Promise<void> }> {
  const db = await openTestDatabase();
  return { campus: await openTestCampus(db), close: () => db.close() };
}
