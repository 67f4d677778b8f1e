import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { loadPdfJs, readPages } from './read-pages.ts';
import { PdfLimits, type PdfLine } from './reading.ts';

/**
 * The program that reads one PDF and ends: the file on its standard input, PdfLimits as its argument, PdfLines out by
 * descriptor 3. Whatever the file makes of this process, the campus is another one.
 */
async function main(): Promise<void> {
  const limits = PdfLimits.parse(JSON.parse(process.argv[2] ?? ''));
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  await pipeline(Readable.from(asJson(linesOf(Buffer.concat(chunks), limits))), createWriteStream('', { fd: 3 }));
  process.exit(0);
}

async function* linesOf(content: Buffer, limits: PdfLimits): AsyncGenerator<PdfLine> {
  const pdfjs = await loadPdfJs();
  yield { said: 'started' };
  guard(limits);
  yield* readPages(pdfjs, new Uint8Array(content), limits);
}

async function* asJson(lines: AsyncIterable<PdfLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/**
 * What is inflated is no part of the heap, whose limit does not see it: a thread watches the whole, however busy this one
 * is. It keeps the time too, for a program whose campus was ended meanwhile.
 */
function guard({ max_memory_mb, max_ms }: PdfLimits): void {
  const most = process.memoryUsage.rss() + max_memory_mb * 1_000_000;
  const watch = `const end = () => process.kill(process.pid, 'SIGKILL');
  setTimeout(end, ${max_ms});
  setInterval(() => { if (process.memoryUsage.rss() > ${most}) end(); }, 10);`;
  new Worker(watch, { eval: true, execArgv: [] }).unref();
}

await main();
