import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const documents = fileURLToPath(new URL('../../documents/', import.meta.url));

/**
 * The program that reads PDFs, as the build makes it, for createPdfReader(): through a loader each start of it would take
 * seconds.
 */
export function buildPdfProgram(): { path: string; node_args: string[] } {
  const { outputFiles } = buildSync({
    entryPoints: [`${documents}src/pdf/program.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    write: false,
  });
  // Beside the packages it imports; whole for whoever starts it meanwhile.
  const folder = `${documents}node_modules/.cache`;
  const path = `${folder}/pdf-program.mjs`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, outputFiles[0]?.contents ?? '');
  renameSync(`${path}.${process.pid}`, path);
  return { path, node_args: [] };
}
