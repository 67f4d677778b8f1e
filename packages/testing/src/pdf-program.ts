import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const loader = createRequire(import.meta.url).resolve('tsx');

/** The program that reads PDFs, as createPdfReader() starts it from source. */
export const pdfProgramFromSource = {
  path: fileURLToPath(new URL('../../documents/src/pdf/program.ts', import.meta.url)),
  node_args: ['--import', pathToFileURL(loader).href],
};
