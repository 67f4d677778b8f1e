import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, run } from '../lib.mjs';

/** Generates migrations into a copy: a new file there means the schema says something that drizzle/ does not. */
export async function checkMigrations() {
  const copy = mkdtempSync(join(tmpdir(), 'nexus-drizzle-'));
  try {
    cpSync(join(root, 'drizzle'), copy, { recursive: true });
    const before = readdirSync(copy).length;
    const { code, output } = await run('pnpm', ['--filter', '@nexus/db', 'generate'], {
      quiet: true,
      // drizzle-kit takes paths from its own folder only.
      env: { DRIZZLE_OUT: relative(join(root, 'packages/db'), copy) },
    });
    if (code !== 0) return { code, output };
    const drifted = readdirSync(copy).length !== before || !output.includes('No schema changes');
    return drifted
      ? { code: 1, output: `the schema and drizzle/ differ: run \`pnpm db:generate\`\n${output}` }
      : { code: 0, output };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
