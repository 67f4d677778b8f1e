import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/main.ts', 'src/cli.ts', 'src/write-empty-campus.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'node',
  dts: false,
  sourcemap: true,
  // Ours is bundled, everybody else's is installed.
  deps: { alwaysBundle: [/^@nexus\//], onlyBundle: [/^@nexus\//] },
  outExtensions: () => ({ js: '.js' }),
});
