import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { pythonFacts, pythonFiles } from './python-files.ts';

const server = process.env.NEXUS_SERVER_URL ?? 'http://localhost:3000';

/** The first paint needs the style sheet and its font only: a slow phone shows the name of the place a second earlier. */
const styleBeforeCode: Plugin = {
  name: 'style-before-code',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replaceAll(/<script type="module"|<link rel="modulepreload"/g, '$& fetchpriority="low"'),
  },
};

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: true }),
    react(),
    tailwindcss(),
    styleBeforeCode,
    pythonFiles,
  ],
  define: { __PYTHON__: JSON.stringify(pythonFacts) },
  // Beside the files it loads: the server gives this folder the policy that WebAssembly needs.
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'python/[name]-[hash].js' } } },
  server: {
    // The service worker is the one that was last built.
    proxy: { '/trpc': server, '/api': server, '/health': server, '/sw.js': server },
  },
  build: {
    target: 'es2023',
    assetsDir: 'assets',
    // The polyfill would be an inline script, which the CSP refuses; every browser with es2023 preloads modules.
    modulePreload: {
      polyfill: false,
      // What the page itself brings is there before anything asks for more; every list of the first screen would name it.
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === 'html'
          ? dependencies
          : dependencies.filter((name) => !/\/(?:vendor|frame|rolldown-runtime)-/.test(name)),
    },
    // Same reason: a data: font or image is not 'self'.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'src/sw.ts'],
      output: {
        // A service worker is known by its address.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash:7].js'),
        // The first screen names every other part, and hashes do not compress: no longer than they must be.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        // A phone pays for each request more than for a few bytes too many: libraries that every screen needs are one
        // file, which outlives our own changes in the cache; our frame and the small things screens share are another.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack\/[\w-]+|@trpc\/[\w-]+|get-nonce)\/|vite\/preload-helper/,
            },
            {
              name: 'frame',
              test: /\/packages\/ui\/src\/(?:charts\/(?:figure|progress-bar)|icons\/(?!late-)|lib|shell|primitives\/(?:action|label|surface\/(?:card|empty|pictures|skeleton))|primitives\/overlay\/toast-(?:context|provider))|\/apps\/web\/src\/(?:components\/(?:layout|live|shell|states|tasks)|lib\/(?!checked-form|former-device|push|upload|words\/(?:options|time-zones)))/,
              minShareCount: 2,
            },
            {
              // The small parts of forms and lists: a request each would be more than they weigh.
              name: 'fields',
              test: /\/packages\/ui\/src\/primitives\/(?:form\/(?:field|input|segmented|select)|surface\/scroll-box)|\/apps\/web\/src\/(?:components\/form\/(?:filter-select|form-error)|lib\/checked-form)/,
              minShareCount: 2,
            },
            // A pupil’s own and an adult’s are one page: one name for the first screen to carry, not three.
            { name: 'evaluations', test: /\.evaluations\.tsx\?tsr-split/ },
          ],
        },
      },
    },
  },
});
