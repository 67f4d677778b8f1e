import { checkDocs } from './checks/docs.mjs';
import { checkImports } from './checks/imports.mjs';
import { checkMigrations } from './checks/migrations.mjs';
import { run, tool } from './lib.mjs';

/** The static checks: each says what it looked at, and all of them run even when one fails. */
const checks = {
  types: () => run('pnpm', ['exec', 'turbo', 'run', 'types', '--output-logs=errors-only'], { quiet: true }),
  biome: () => tool('biome', 'check', '--error-on-warnings', '.'),
  'import rules': checkImports,
  'unused code': () => tool('knip', '--production', '--strict'),
  'unused files and dependencies': () => tool('knip'),
  'paths in docs': checkDocs,
  'migrations in step with the schema': checkMigrations,
};

export async function verify() {
  let passed = 0;
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    const { code, output } = await check();
    if (code === 0) {
      passed += 1;
      console.log(`✓ ${name}`);
    } else {
      failed += 1;
      console.log(`✗ ${name}\n${output}`);
    }
  }
  return { passed, failed };
}

if (process.argv[1]?.endsWith('verify.mjs')) {
  const { passed, failed } = await verify();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
