import { defineConfig } from 'tsdown';

/**
 * Bundled: our own code, and the packages whose hundreds of small files every start would open one by one. The others
 * stay installed: they bring more than code (WebAssembly, a native library), or only workers, mail and files load them.
 */
const bundled = [
  /^@nexus\//,
  /^@hono\//,
  /^@oslojs\//,
  /^@trpc\//,
  /^drizzle-orm/,
  /^hono/,
  /^lucia/,
  /^postgres$/,
  /^ts-fsrs/,
  /^uuid/,
  /^zod/,
];

export default defineConfig({
  entry: {
    main: 'src/main.ts',
    cli: 'src/cli.ts',
    'write-empty-campus': 'src/write-empty-campus.ts',
    // A process of its own, started by src/campus.ts.
    'pdf-program': '../../packages/documents/src/pdf/program.ts',
    // A process of its own, started by path.
    'sandbox-runner': 'src/platform/sandbox/runner.mjs',
  },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  dts: false,
  sourcemap: true,
  deps: { alwaysBundle: bundled, onlyBundle: bundled },
  outExtensions: () => ({ js: '.js' }),
});
