import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

const folder = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
const types: Record<string, string> = {
  'pyodide.mjs': 'text/javascript',
  'pyodide.asm.mjs': 'text/javascript',
  'pyodide.asm.wasm': 'application/wasm',
  'python_stdlib.zip': 'application/zip',
  'pyodide-lock.json': 'application/json',
};
const names = Object.keys(types);
const read = (name: string) => readFileSync(join(folder, name));

/** What the page knows of the Python it may load: see src/features/cours/python/engine/files.ts. */
export const pythonFacts = {
  base: `/python/${version}/`,
  files: names,
  /** Of the two that are fetched with their progress shown, uncompressed. */
  bytes: ['pyodide.asm.wasm', 'python_stdlib.zip'].reduce((sum, name) => sum + read(name).length, 0),
};

/** The files of Pyodide, under an address that changes with its version; nothing is asked of another host. */
export const pythonFiles: Plugin = {
  name: 'python-files',
  generateBundle() {
    for (const name of names)
      this.emitFile({ type: 'asset', fileName: `python/${version}/${name}`, source: read(name) });
  },
  configureServer({ middlewares }) {
    middlewares.use(pythonFacts.base, (request, response, next) => {
      const name = (request.url ?? '').slice(1).replace(/\?.*$/, '');
      const type = types[name];
      if (type === undefined) return next();
      response.setHeader('content-type', type);
      response.end(read(name));
    });
  },
};
