import { type FromWorker, ToWorker } from './protocol.ts';

/*
 * Python in a worker of its own, so that the page never waits for it and can end it at any moment. It is told what to run
 * and answers in the words of protocol.ts; the functions it calls are those of harness.py.
 */
declare const self: DedicatedWorkerGlobalScope;

type Pyodide = Awaited<ReturnType<typeof import('pyodide').loadPyodide>>;

/** What is printed leaves at most this often: a message for each word would drown the page. */
const breathMs = 40;

/** What would let a program act on the campus in the name of who runs it: copied from elsewhere, it must not. */
const outside = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'indexedDB',
  'caches',
  'BroadcastChannel',
];

const say = (message: FromWorker) => self.postMessage(message);

let python: Pyodide | undefined;

self.onmessage = async ({ data }: MessageEvent<unknown>) => {
  const message = ToWorker.parse(data);
  if (message.kind === 'start') {
    try {
      await start(message);
      say({ kind: 'ready' });
    } catch (error) {
      say({ kind: 'broken', id: null, message: String(error) });
    }
    return;
  }
  const { id, work, args } = message;
  try {
    say({ kind: 'done', id, json: call(id, work, args) });
  } catch (error) {
    // Not of the program, whose errors harness.py tells: of Python itself (its stack is full, its memory is gone).
    say({ kind: 'broken', id, message: String(error) });
  }
};

async function start({ base, harness, memory_bytes, counts }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
  limitMemory(memory_bytes);
  // Not when it comes from the browser's own cache: it keeps what it has compiled of an answer that is left as it is.
  if (counts) countFetched();
  const { loadPyodide }: typeof import('pyodide') = await import(/* @vite-ignore */ `${base}pyodide.mjs`);
  // No package beyond the standard library is ever asked for.
  python = await loadPyodide({ indexURL: base, checkAPIVersion: false });
  python.runPython(harness);
  cutOff();
}

/** Past it Python is told that there is no memory left (MemoryError), before the browser is. */
function limitMemory(most: number): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function limited(this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > most) throw new RangeError('out of the memory given to Python');
    return grow.call(this, pages);
  };
}

/** Says how much of Python has come, as it comes. */
function countFetched(): void {
  const { fetch } = self;
  let bytes = 0;
  self.fetch = async (...request) => {
    const answer = await fetch(...request);
    if (answer.body === null || !/\.(?:wasm|zip)$/.test(new URL(answer.url).pathname)) return answer;
    const counted = answer.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          bytes += chunk.byteLength;
          say({ kind: 'loading', bytes });
          controller.enqueue(chunk);
        },
      }),
    );
    return new Response(counted, { status: answer.status, headers: answer.headers });
  };
}

function cutOff(): void {
  for (let scope: object | null = self; scope !== null; scope = Object.getPrototypeOf(scope)) {
    for (const name of outside) {
      if (Object.hasOwn(scope, name)) Object.defineProperty(scope, name, { value: undefined });
    }
  }
}

function call(id: number, work: string, args: readonly string[]): string {
  if (python === undefined) throw new Error('not started');
  const out = outlet(id, 'out');
  const err = outlet(id, 'err');
  const run: unknown = python.globals.get(work);
  if (typeof run !== 'function') throw new Error(`no ${work}`);
  const json: unknown = work === 'run_page' ? run(...args, out.write, err.write) : run(...args);
  out.flush();
  err.flush();
  if (typeof json !== 'string') throw new Error(`${work} answers no text`);
  return json;
}

function outlet(id: number, stream: 'out' | 'err') {
  let waiting = '';
  let last = 0;
  const flush = () => {
    if (waiting === '') return;
    say({ kind: 'printed', id, stream, text: waiting });
    waiting = '';
    last = performance.now();
  };
  const write = (text: string) => {
    waiting += text;
    if (performance.now() - last > breathMs) flush();
  };
  return { write, flush };
}
