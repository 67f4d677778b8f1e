import harness from '@nexus/content/harness.py?raw';
import { pythonFiles } from './files.ts';
import { keepPython } from './keep.ts';
import { FromWorker, type ToWorker, type Work } from './protocol.ts';
import workerUrl from './python.worker.ts?worker&url';

/** Half of what a phone of today spares a tab, many times what an exercise needs. */
const memoryBytes = 384 * 1024 * 1024;

export type PythonPhase =
  | { is: 'off' }
  /** `share` in [0, 1] of the bytes that are fetched. */
  | { is: 'loading'; share: number }
  | { is: 'ready' }
  | { is: 'failed' };

/** How work ended: with an answer, or without one. */
export type End<T> =
  | { end: 'answer'; value: T }
  | { end: 'stopped' }
  | { end: 'too long' }
  /** Python itself is over: its stack or its memory was full. */
  | { end: 'broken' }
  /** Python could not be fetched. */
  | { end: 'unavailable' };

export type Printed = (stream: 'out' | 'err', text: string) => void;

/** What runs a function of harness.py. */
export interface PythonRunner {
  /** @param limit_ms how long it may last, counted once it runs. */
  run<T>(work: Work<T>, args: readonly string[], limit_ms: number, onPrinted?: Printed): Promise<End<T>>;
}

interface Running {
  id: number;
  /** False while Python is waited for. */
  isStarted: boolean;
  onPrinted: Printed | undefined;
  finish: (end: End<unknown>) => void;
}

/**
 * One Python for the page. Its worker is ended when a program lasts too long or is stopped, and another is made ready at
 * once; what runs is ended by what is asked after it.
 */
class PythonSession implements PythonRunner {
  #worker: Worker | undefined;
  #ready: Promise<boolean> = Promise.resolve(false);
  #settle: (isReady: boolean) => void = () => undefined;
  #running: Running | undefined;
  #wasReady = false;
  #ids = 0;
  #phase: PythonPhase = { is: 'off' };
  #listeners = new Set<() => void>();

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  phase = (): PythonPhase => this.#phase;

  /** Makes it ready, if it is not: before it is wanted, when somebody begins to write. */
  warm = (): void => {
    if (this.#worker !== undefined) return;
    const worker = new Worker(workerUrl, { type: 'module', name: 'python' });
    this.#worker = worker;
    this.#tell({ is: 'loading', share: 0 });
    this.#ready = new Promise((resolve) => {
      this.#settle = resolve;
    });
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      // What an ended worker had said last may still be on its way.
      if (this.#worker === worker) this.#hear(FromWorker.parse(data));
    };
    worker.onerror = () => this.#hear({ kind: 'broken', id: null, message: 'the worker did not start' });
    this.#send({ kind: 'start', base: pythonFiles.base, harness, memory_bytes: memoryBytes, counts: !this.#wasReady });
  };

  /** Ends what runs, whatever it is; a fresh worker is made ready at once. */
  stop = (): void => {
    if (this.#running !== undefined) this.#end({ end: 'stopped' });
  };

  async run<T>(work: Work<T>, args: readonly string[], limit_ms: number, onPrinted?: Printed): Promise<End<T>> {
    this.stop();
    this.warm();
    const id = ++this.#ids;
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const finish = (end: End<unknown>) => {
        clearTimeout(timer);
        if (this.#running?.id === id) this.#running = undefined;
        resolve(end.end === 'answer' ? { end: 'answer', value: work.answer.parse(end.value) } : end);
      };
      const running: Running = { id, isStarted: false, onPrinted, finish };
      this.#running = running;
      void this.#ready.then((isReady) => {
        if (this.#running?.id !== id) return;
        if (!isReady) return finish({ end: 'unavailable' });
        running.isStarted = true;
        timer = setTimeout(() => this.#end({ end: 'too long' }), limit_ms);
        this.#send({ kind: 'work', id, work: work.name, args: [...args] });
      });
    });
  }

  #hear(message: FromWorker): void {
    const running = this.#running;
    if (message.kind === 'loading') {
      this.#tell({ is: 'loading', share: Math.min(1, message.bytes / pythonFiles.bytes) });
    } else if (message.kind === 'ready') {
      this.#wasReady = true;
      this.#tell({ is: 'ready' });
      this.#settle(true);
      void keepPython(workerUrl);
    } else if (message.kind === 'broken' && message.id === null) {
      this.#worker?.terminate();
      this.#worker = undefined;
      this.#tell({ is: 'failed' });
      this.#settle(false);
    } else if (message.id === running?.id) {
      if (message.kind === 'printed') running?.onPrinted?.(message.stream, message.text);
      else if (message.kind === 'done') running?.finish({ end: 'answer', value: JSON.parse(message.json) });
      else this.#end({ end: 'broken' });
    }
  }

  #end(end: End<never>): void {
    const running = this.#running;
    if (running?.isStarted === false) {
      running.finish(end);
      return;
    }
    this.#worker?.terminate();
    this.#worker = undefined;
    running?.finish(end);
    this.warm();
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #tell(phase: PythonPhase): void {
    this.#phase = phase;
    for (const listener of this.#listeners) listener();
  }
}

export const python = new PythonSession();
