import { createECDH } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

// Read again by each worker: chosen once, then passed on by the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'nexus-e2e-'));
const vapid = createECDH('prime256v1');
const vapidPublicKey = vapid.generateKeys('base64url');
const baseURL = `http://localhost:${process.env.E2E_PORT}`;

/** The system's browser where there is one, else Playwright's own (scripts/browser.mjs finds or installs either). */
const chromium = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium'].find(existsSync);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    // Without the film of it: recording every page takes more of two cores than the pages do.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        // A microphone that beeps, allowed without asking.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
  projects: [
    { name: 'sign-in', testMatch: 'sign-in.setup.ts' },
    { name: 'people', testMatch: '*.spec.ts', dependencies: ['sign-in'] },
  ],
  webServer: {
    command: 'node ../server/dist/main.js',
    url: `${baseURL}/health/ready`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: process.env.E2E_PORT,
      NEXUS_DATA_DIR: process.env.E2E_DATA_DIR,
      NEXUS_RATE_LIMITS: 'off',
      LOG_LEVEL: 'warn',
      VAPID_PUBLIC_KEY: vapidPublicKey,
      VAPID_PRIVATE_KEY: Buffer.from(vapid.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url'),
      VAPID_SUBJECT: 'mailto:campus@example.org',
    },
  },
});
