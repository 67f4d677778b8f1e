import type { DatabaseClient } from '@nexus/db';
import { inRollback, openTestDatabase } from '@nexus/testing';
import { test } from 'vitest';
import { openTestCampus, type TestCampus } from './campus.ts';

/** One for all the files that a worker runs: each test leaves it as it found it. */
let shared: Promise<DatabaseClient> | undefined;

/** `campusTest('…', async (campus) => …)`: each test on its own campus, in a transaction that is rolled back. */
export function useRolledBackCampus() {
  return (name: string, body: (campus: TestCampus) => Promise<void>) =>
    test(name, async () => {
      shared ??= openTestDatabase();
      await inRollback(await shared, async (within) => body(await openTestCampus(within)));
    });
}

/** A campus whose writes are committed: for what needs several connections or transactions of its own. */
export async function openCommittedCampus(): Promise<{ campus: TestCampus; close(): Promise<void> }> {
  const db = await openTestDatabase();
  return { campus: await openTestCampus(db), close: () => db.close() };
}
