import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.NEXUS_SERVER_URL ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: true }),
    react(),
    tailwindcss(),
  ],
  server: {
    proxy: { '/trpc': server, '/api': server, '/health': server },
  },
  build: {
    target: 'es2023',
    assetsDir: 'assets',
    // The polyfill would be an inline script, which the CSP refuses; every browser with es2023 preloads modules.
    modulePreload: { polyfill: false },
    // Same reason: a data: font or image is not 'self'.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every screen needs, in one file: fewer requests, and it outlives our own changes in the cache.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack\/[\w-]+|@trpc\/react-query)\//,
            },
          ],
        },
      },
      treeshake: {
        // The contracts' modules only declare: a screen that needs the permission table must not carry the schemas.
        moduleSideEffects: [{ test: /\/packages\/contracts\/src\//, sideEffects: false }],
      },
    },
  },
});
