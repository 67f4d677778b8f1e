import { defineConfig } from 'vitest/config';

const serverSide = { environment: 'node', testTimeout: 60_000, hookTimeout: 120_000, isolate: false } as const;

/** Verbs and doors run twice: on the embedded database, and on a real PostgreSQL server from npm. */
export default defineConfig({
  test: {
    // Left alone it keeps one core for itself, which is half of them on a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'rules',
          // Properties try thousands of cases: slow beside others, and no fault.
          testTimeout: 60_000,
          include: [
            'packages/{contracts,domain,agents,content,documents,ui}/src/**/*.test.ts',
            'apps/web/src/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          ...serverSide,
          name: 'embedded',
          include: ['packages/services/src/**/*.test.ts', 'apps/server/test/**/*.test.ts'],
          exclude: ['**/*.postgres.test.ts'],
        },
      },
      {
        test: {
          ...serverSide,
          name: 'postgres',
          include: ['packages/services/src/**/*.test.ts', 'apps/server/test/**/*.postgres.test.ts'],
          exclude: ['**/*.embedded.test.ts'],
          env: { NEXUS_TEST_DRIVER: 'postgres' },
          globalSetup: ['packages/testing/src/global-setup-postgres.ts'],
        },
      },
    ],
  },
});
