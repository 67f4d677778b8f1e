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
      treeshake: {
        // The contracts' schemas are built when their module runs; a screen that only needs the permission table or
        // the words of a subject must not carry zod for it.
        moduleSideEffects: [{ test: /\/packages\/contracts\/src\//, sideEffects: false }],
        manualPureFunctions: ['z.enum', 'SubjectCode.extract'],
      },
    },
  },
});
