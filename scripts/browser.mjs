import { existsSync } from 'node:fs';
import { run } from './lib.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const found = () => [process.env.CHROMIUM_PATH, ...usual].find((path) => path !== undefined && existsSync(path));

/**
 * The browser for the end-to-end tests: the system's, else Debian's package (as root), else Playwright's own.
 * Returns its path, 'playwright' for its own, or undefined when none can be had.
 */
export async function findBrowser() {
  const there = found();
  if (there !== undefined) return there;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No browser here: installing Debian’s chromium…');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, quiet: true });
    const installed = found();
    if (installed !== undefined) return installed;
  }
  console.log('No browser here: asking Playwright for its own…');
  const { code } = await run('pnpm', ['--filter', '@nexus/web', 'exec', 'playwright', 'install', 'chromium'], {
    quiet: true,
  });
  return code === 0 ? 'playwright' : undefined;
}
