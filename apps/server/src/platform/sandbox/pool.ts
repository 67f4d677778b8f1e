import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProgramRun, ProgramToRun, Sandbox } from '@nexus/services';
import { faultOf, type Logger } from '../logger.ts';
import { Gone, markProgram } from './mark-program.ts';
import { PythonProcess } from './python-process.ts';

/** Programs at once; the next ones wait for their turn. */
const atOnce = 2;
/** Past so many who wait, one more is told that nothing will be run. */
const mostWaiting = 200;
/** Seconds of the processor: a start, a program, and much more than both. */
const lastSecond = 60;
const defaultIdleMs = 5 * 60_000;
const defaultCpuMs = 5_000;

export interface SandboxOptions {
  /** Where harness.py and sandbox.py are. */
  python_folder: string;
  log: Logger;
  /** How long Pythons stay ready for nobody, in milliseconds. */
  idle_ms?: number;
  /** Of the processor, for all the tests of a program, in milliseconds: by default what the page gives. */
  cpu_ms?: number;
}

/**
 * Runs programs of pupils, each in a process of its own that is thrown away after it. Nothing is started before the first
 * one; after that a Python that compares and one that waits for the next program stay ready for a while.
 */
export function createPool({
  python_folder,
  log,
  idle_ms = defaultIdleMs,
  cpu_ms = defaultCpuMs,
}: SandboxOptions): Sandbox {
  let folder: string | undefined;
  let snapshot: Buffer | undefined;
  let judge: Promise<PythonProcess> | undefined;
  let spare: Promise<PythonProcess> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let state: ReturnType<Sandbox['state']> = 'ok';
  let isClosed = false;
  let running = 0;
  const waiting: (() => void)[] = [];
  const alive = new Set<PythonProcess>();

  const harness = () =>
    ['harness.py', 'sandbox.py'].map((name) => readFileSync(join(python_folder, name), 'utf8')).join('\n\n');

  async function start(last_second: number | 'unlimited' = lastSecond): Promise<PythonProcess> {
    if (isClosed) throw new Error('the sandbox is closed');
    folder ??= mkdtempSync(join(tmpdir(), 'nexus-sandbox-'));
    const onSpawn = (python: PythonProcess) => {
      alive.add(python);
      void python.ended.then(() => alive.delete(python));
    };
    const started = await PythonProcess.start({ harness: harness(), snapshot, folder, last_second, onSpawn });
    snapshot = started.snapshot;
    return started.python;
  }

  /** The one that compares: the first to be there, so that the others start from its snapshot. */
  async function theJudge(): Promise<PythonProcess> {
    const known = judge;
    const python = await known?.catch(() => undefined);
    if (python !== undefined && !python.isOver) return python;
    // Somebody else may have made another one meanwhile. It runs no program, and lives through many.
    const coming = judge === undefined || judge === known ? start('unlimited') : judge;
    judge = coming;
    return await coming;
  }

  async function takeRunner(): Promise<PythonProcess> {
    const taken = spare;
    spare = undefined;
    const ready = await taken?.catch(() => undefined);
    return ready === undefined || ready.isOver ? await start() : ready;
  }

  function keepOneReady(): void {
    if (isClosed || spare !== undefined) return;
    spare = start();
    // Who takes it starts another one.
    spare.catch(() => undefined);
  }

  function restLater(): void {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (running > 0) return;
      for (const python of alive) python.end('gone');
      judge = undefined;
      spare = undefined;
    }, idle_ms);
    idle.unref();
  }

  async function myTurn(): Promise<void> {
    if (running < atOnce) running += 1;
    // Its place is handed on by who leaves.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  /** In a process of its own, thrown away afterwards. */
  async function runAlone(program: ProgramToRun): Promise<ProgramRun> {
    await theJudge();
    const runner = await takeRunner();
    try {
      // Again: it may have gone while the other one came.
      return await markProgram({ judge: await theJudge(), runner, cpu_ms }, program);
    } finally {
      runner.end('gone');
    }
  }

  /** Once more when a process was killed under it, by the system or by a hand; what ends two of them has done it itself. */
  async function runTwiceAtMost(program: ProgramToRun): Promise<ProgramRun | 'unavailable'> {
    try {
      return await runAlone(program).catch((error: unknown) => {
        if (isClosed) throw error;
        return runAlone(program);
      });
    } catch (error) {
      if (isClosed) return 'unavailable';
      if (error instanceof Gone && error.run !== undefined) return error.run;
      log.error({ fault: faultOf(error) }, 'a program was not run');
      return 'unavailable';
    }
  }

  return {
    async run(program) {
      if (isClosed || waiting.length >= mostWaiting) return 'unavailable';
      clearTimeout(idle);
      await myTurn();
      try {
        const run = isClosed ? 'unavailable' : await runTwiceAtMost(program);
        state = run === 'unavailable' ? 'away' : 'ok';
        if (run !== 'unavailable') keepOneReady();
        return run;
      } finally {
        leave();
        restLater();
      }
    },
    state: () => state,
    async close() {
      isClosed = true;
      clearTimeout(idle);
      const last = [...alive];
      for (const python of last) python.end('gone');
      await Promise.all(last.map((python) => python.ended));
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
