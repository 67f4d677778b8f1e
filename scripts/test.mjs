import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { root, run } from './lib.mjs';
import { verify } from './verify.mjs';

// Every check and every test there is. Each runner adds to one sum, printed last; nothing is skipped in silence.
const results = [];
const add = (name, passed, failed) => results.push({ name, passed, failed });
const heading = (text) => console.log(`\n── ${text} ──`);

heading('Static checks');
const checks = await verify();
add('static checks', checks.passed, checks.failed);

heading('Build');
const build = await run('pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only']);
add('build', build.code === 0 ? 1 : 0, build.code === 0 ? 0 : 1);

heading('Rules, verbs and doors');
const vitestReport = join(root, 'node_modules/.cache/nexus/vitest.json');
rmSync(vitestReport, { force: true });
const vitest = await run('pnpm', [
  'exec',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
]);
const units = readReport(vitestReport);
// A file that cannot be loaded fails the run without failing a test of its own.
const brokenFiles =
  units?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length ?? 1;
const failedUnits = (units?.numFailedTests ?? 0) + brokenFiles;
add('vitest', units?.numPassedTests ?? 0, vitest.code !== 0 ? Math.max(1, failedUnits) : failedUnits);

heading('People, end to end');
const browser = build.code === 0 ? await findBrowser() : undefined;
if (browser === undefined) {
  console.log(
    build.code === 0
      ? 'No browser could be found or installed: the end-to-end tests did not run.'
      : 'Nothing was built.',
  );
  add('playwright', 0, 1);
} else {
  const playwrightReport = join(root, 'node_modules/.cache/nexus/playwright.json');
  rmSync(playwrightReport, { force: true });
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
    ...(browser === 'playwright' ? {} : { CHROMIUM_PATH: browser }),
  };
  const e2e = await run('pnpm', ['--filter', '@nexus/web', 'exec', 'playwright', 'test', '--reporter=list,json'], {
    env,
  });
  const stats = readReport(playwrightReport)?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.skipped ?? 0);
  add('playwright', (stats?.expected ?? 0) + (stats?.flaky ?? 0), e2e.code !== 0 ? Math.max(1, failed) : failed);
}

heading('Sum');
for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
const passed = results.reduce((sum, one) => sum + one.passed, 0);
const failed = results.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
