import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type PdfLimits, PdfLine, type PdfPage, type PdfReading } from './reading.ts';

/**
 * Reads a PDF within limits, in a process of its own that is ended when it goes past them. One at a time: several readings
 * together would take several times the memory.
 *
 * @throws what the content itself throws; where the program cannot be started. What is wrong with the file is an answer.
 */
export type PdfReader = (content: () => Promise<AsyncIterable<Uint8Array>>, limits: PdfLimits) => Promise<PdfReading>;

/** Milliseconds that a busy machine may take to start the program, beside what the reading may take. */
const startMs = 30_000;

interface PdfProgram {
  /** The path of program.ts, or of what the build makes of it. */
  path: string;
  /** What Node needs to run it: from source, its loader. */
  node_args: readonly string[];
}

export function createPdfReader(program: PdfProgram): PdfReader {
  let last: Promise<unknown> = Promise.resolve();
  return (content, limits) => {
    const reading = last.then(async () => read(program, await content(), limits));
    last = reading.catch(() => undefined);
    return reading;
  };
}

async function read(program: PdfProgram, content: AsyncIterable<Uint8Array>, limits: PdfLimits): Promise<PdfReading> {
  const child = spawn(
    process.execPath,
    [
      ...program.node_args,
      `--max-old-space-size=${limits.max_memory_mb}`,
      // No text of a file ever becomes a program.
      '--disallow-code-generation-from-strings',
      program.path,
      JSON.stringify(limits),
    ],
    // Nothing of the campus's settings: no address of a database, no password.
    { env: {}, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  const end = () => void child.kill('SIGKILL');
  let timer = setTimeout(end, startMs);
  const onStart = () => {
    clearTimeout(timer);
    timer = setTimeout(end, limits.max_ms);
  };
  try {
    const [reading] = await Promise.all([
      verdictOf(child.stdio[3], limits, onStart),
      sendTo(child.stdin, content).finally(() => child.stdin?.destroy()),
      ended,
    ]);
    return reading;
  } finally {
    clearTimeout(timer);
    end();
  }
}

/** A program that is ended takes no more: only what the content itself throws is a failure. */
async function sendTo(stdin: NodeJS.WritableStream | null, content: AsyncIterable<Uint8Array>): Promise<void> {
  if (stdin === null) return;
  const source = Readable.from(content);
  let failure: unknown;
  source.once('error', (error) => {
    failure = error;
  });
  await pipeline(source, stdin).catch(() => undefined);
  if (failure !== undefined) throw failure;
}

async function verdictOf(output: unknown, { max_characters }: PdfLimits, onStart: () => void): Promise<PdfReading> {
  if (!(output instanceof Readable)) throw new Error('the PDF reader has no output');
  const pages: PdfPage[] = [];
  let started = false;
  let characters = 0;
  for await (const text of createInterface({ input: output })) {
    const line = lineOf(text);
    if (line === 'cut') break;
    if (line === undefined) return { status: 'refused', reason: 'broken' };
    if (line.said === 'started') {
      started = true;
      onStart();
    }
    if (line.said === 'refused') return { status: 'refused', reason: line.reason };
    if (line.said === 'done') return { status: 'read', page_count: line.page_count, pages };
    if (line.said !== 'page') continue;
    characters += line.page.text.length;
    if (characters > max_characters) break;
    pages.push(line.page);
  }
  if (!started) throw new Error('the PDF reader did not start');
  return { status: 'refused', reason: 'too_heavy' };
}

/** `cut`: the program was ended in the middle of it. Undefined: a figure that no page has, such as an endless width. */
function lineOf(text: string): PdfLine | 'cut' | undefined {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return 'cut';
  }
  return PdfLine.safeParse(given).data;
}
