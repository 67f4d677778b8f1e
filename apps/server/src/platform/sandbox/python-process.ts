import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { confined, figuresOf } from './confinement.ts';
import { type Frame, FrameReader, framed } from './frames.ts';

/** As it is from the sources; built beside this file (tsdown.config.ts). */
const runner = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './runner.mjs' : './sandbox-runner.js', import.meta.url),
);

const megabyte = 1024 * 1024;
export const processLimits = {
  /** Of Python's own memory, then MemoryError: what the page gives. */
  python_bytes: 384 * megabyte,
  /** Of the whole process. */
  process_bytes: 900 * megabyte,
  /** What it may say once programs are there; before, its snapshot is some thirty megabytes. */
  said_bytes: 8 * megabyte,
  snapshot_bytes: 128 * megabyte,
  /** To start, on a machine that does other things. */
  start_ms: 60_000,
} as const;

/** The end of what Node says of a process that fails, in characters. */
const complaintLength = 2_000;
/** How often what a process takes is looked at, in milliseconds. */
const watchMs = 50;

const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('done'), json: z.string() }),
  z.object({ kind: z.literal('broken'), message: z.string() }),
]);

/** Why a process is over: it took too much, or it is gone by itself. */
type Over = 'time' | 'memory' | 'output' | 'gone';
/** How a call ended. `broken`: Python itself is over (its stack was full, it was told to exit). */
export type End = { end: 'answer'; json: string } | { end: Over | 'broken' };

/** What `cpu_ms` may come to, and for how many milliseconds a call may last by the clock. */
interface Until {
  cpu_ms: number;
  wall_ms: number;
}

export interface PythonStart {
  /** The text of harness.py and of sandbox.py. */
  harness: string;
  /** The memory of a Python that has read it; a process that is given none makes one. */
  snapshot: Buffer | undefined;
  /** Where it stands: empty. */
  folder: string;
  /** Seconds of the processor after which the system itself ends it, its server being there or not. */
  last_second: number | 'unlimited';
  /** Told of the process before it is ready, so that it can be ended all the same. */
  onSpawn: (python: PythonProcess) => void;
}

/** One Python, in one process that can do nothing else and can be ended at any moment. */
export class PythonProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #reader = new FrameReader();
  readonly #heard: Frame[] = [];
  #waiting: ((frame: Frame | undefined) => void) | undefined;
  #left: number = processLimits.snapshot_bytes;
  #over: Over | undefined;
  #complaint = '';
  #last: Promise<unknown> = Promise.resolve();
  readonly ended: Promise<void>;

  private constructor({ folder, last_second }: Pick<PythonStart, 'folder' | 'last_second'>) {
    const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
    const [command, ...args] = confined(runner, pyodide, last_second);
    this.#child = spawn(command, args, { cwd: folder, env: {}, stdio: ['pipe', 'pipe', 'pipe'] });
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.#over ??= 'gone';
        this.#waiting?.(undefined);
        resolve();
      };
      this.#child.once('error', end);
      this.#child.once('close', end);
    });
    // Who is gone does not read the end of what was being written.
    this.#child.stdin.on('error', () => undefined);
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#complaint = `${this.#complaint}${chunk}`.slice(-complaintLength);
    });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#hear(chunk));
  }

  /**
   * @returns it, and the snapshot that it was given or has made.
   * @throws when Python is not ready in time, or cannot start at all.
   */
  static async start({
    harness,
    snapshot,
    onSpawn,
    ...where
  }: PythonStart): Promise<{ python: PythonProcess; snapshot: Buffer }> {
    const python = new PythonProcess(where);
    onSpawn(python);
    const timer = setTimeout(() => python.end('time'), processLimits.start_ms);
    try {
      const memory_bytes = processLimits.python_bytes;
      python.#say({ kind: 'start', harness, memory_bytes, has_snapshot: snapshot !== undefined });
      if (snapshot !== undefined) python.#send({ kind: 'bytes', content: snapshot });
      const made = snapshot ?? (await python.#next('bytes'));
      const message = await python.#nextMessage();
      if (made === undefined || message?.kind !== 'ready') {
        throw new Error(`Python did not start in its process: ${python.#complaint}`);
      }
      python.#left = processLimits.said_bytes;
      return { python, snapshot: made };
    } catch (error) {
      python.end('gone');
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  get isOver(): boolean {
    return this.#over !== undefined;
  }

  /** Processor time taken since the start, in milliseconds; 0 where the system does not tell. */
  get cpu_ms(): number {
    return figuresOf(this.#child.pid)?.cpu_ms ?? 0;
  }

  /**
   * Runs a function of the harness, after those that were asked before.
   *
   */
  call(name: string, args: readonly string[], until: Until): Promise<End> {
    const call = this.#last.then(() => this.#call(name, args, until));
    this.#last = call;
    return call;
  }

  async #call(name: string, args: readonly string[], until: Until): Promise<End> {
    const wall = setTimeout(() => this.end('time'), until.wall_ms);
    const watch = setInterval(() => {
      const figures = figuresOf(this.#child.pid);
      if (figures === undefined) return;
      if (figures.cpu_ms > until.cpu_ms) this.end('time');
      else if (figures.bytes > processLimits.process_bytes) this.end('memory');
    }, watchMs);
    try {
      this.#say({ kind: 'call', name, args });
      const message = await this.#nextMessage();
      if (message?.kind === 'done') return { end: 'answer', json: message.json };
      return { end: this.#over ?? 'broken' };
    } finally {
      clearTimeout(wall);
      clearInterval(watch);
    }
  }

  /** Ends it at once, whatever it does. */
  end(why: Over): void {
    this.#over ??= why;
    this.#child.kill('SIGKILL');
  }

  #say(message: object): void {
    this.#send({ kind: 'json', content: Buffer.from(JSON.stringify(message)) });
  }

  #send(frame: Frame): void {
    for (const part of framed(frame)) this.#child.stdin.write(part);
  }

  async #nextMessage(): Promise<z.infer<typeof Message> | undefined> {
    const content = await this.#next('json');
    return content && Message.safeParse(parsed(content)).data;
  }

  async #next(kind: Frame['kind']): Promise<Buffer | undefined> {
    const frame = this.#heard.shift() ?? (this.isOver ? undefined : await this.#coming());
    return frame?.kind === kind ? frame.content : undefined;
  }

  #coming(): Promise<Frame | undefined> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  #hear(chunk: Buffer): void {
    this.#left -= chunk.length;
    if (this.#left < 0) {
      this.end('output');
      return;
    }
    this.#heard.push(...this.#reader.read(chunk));
    if (this.#waiting === undefined || this.#heard.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting(this.#heard.shift());
  }
}

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    return undefined;
  }
}
