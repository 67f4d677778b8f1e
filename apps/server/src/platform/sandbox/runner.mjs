import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';

/*
 * Python in a process of its own (docs/sandbox.md). Plain JavaScript, so that it runs as it is from the sources too: this
 * process may read nothing that would translate it. It is told what to run by frames on its standard input and answers by
 * frames on its standard output: a length in four bytes, a kind in one (0 JSON, 1 bytes), then the content.
 */

/** @typedef {{ kind: 'start', harness: string, memory_bytes: number, has_snapshot: boolean }} Start */
/** @typedef {{ kind: 'call', name: string, args: string[] }} Call */

const [folder = ''] = process.argv.slice(2);
const { stdin, stdout, stderr } = process;
const { performance: clock } = globalThis;
const exit = process.exit.bind(process);
const contentOf = (/** @type {string} */ name) => readFileSync(join(folder, name));
const wasm = contentOf('pyodide.asm.wasm');
const library = contentOf('python_stdlib.zip');
/** @type {{ info: unknown }} */
const { info } = JSON.parse(contentOf('pyodide-lock.json').toString());
const addressOf = (/** @type {string} */ name) => pathToFileURL(join(folder, name)).href;

/** Beyond the names of the language, what Python needs: time, and text. */
const kept = ['setTimeout', 'clearTimeout', 'queueMicrotask', 'TextDecoder', 'TextEncoder'];
/** @type {Set<string>} */
const language = new Set([...runInNewContext('Object.getOwnPropertyNames(globalThis)'), ...kept]);

const frames = framesOf(stdin);
const start = /** @type {Start} */ (await nextJson());
// A copy, which begins where words of memory may.
const snapshot = start.has_snapshot ? new Uint8Array((await nextFrame()).content) : undefined;
const python = await startPython(start, snapshot).catch(giveUp);
await say({ kind: 'ready' });
for (;;) {
  const { name, args } = /** @type {Call} */ (await nextJson());
  await say(answerOf(name, args));
}

/** Node itself would first show the line that failed, which is a megabyte long. */
function giveUp(/** @type {unknown} */ error) {
  stderr.write(String(error instanceof Error ? error.stack : error).slice(0, 1000));
  return exit(1);
}

function answerOf(/** @type {string} */ name, /** @type {string[]} */ args) {
  try {
    return { kind: 'done', json: String(python.globals.get(name)(...args)) };
  } catch (error) {
    // Not of the program, whose errors harness.py tells: of Python itself (its stack is full, it was told to exit).
    return { kind: 'broken', message: String(error).slice(0, 1000) };
  }
}

/**
 * Starts Python where JavaScript has nothing left: it takes this for the bare shell of an engine, without files and
 * network. From a picture of its memory in a fifth of the time; without one, makes one and says it.
 */
async function startPython(
  /** @type {Start} */ { harness, memory_bytes },
  /** @type {Uint8Array | undefined} */ picture,
) {
  const { default: createPyodideModule } = await import(addressOf('pyodide.asm.mjs'));
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!language.has(name) && !Reflect.deleteProperty(globalThis, name)) throw new Error(`${name} stays`);
  }
  const nothing = () => undefined;
  Object.assign(globalThis, {
    console: { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing },
    performance: { now: () => clock.now(), timeOrigin: clock.timeOrigin },
    os: { system: randomText },
  });
  const shell = {
    read: nothing,
    load: nothing,
    readbuffer: (/** @type {string} */ path) => new Uint8Array(path.endsWith('.wasm') ? wasm : library).buffer,
  };
  Object.assign(globalThis, shell);
  limitMemory(memory_bytes);
  /** @type {typeof import('pyodide')} */
  const { loadPyodide } = await import(addressOf('pyodide.mjs'));
  const options = {
    indexURL: '/',
    packageBaseUrl: '/',
    lockFileContents: { info, packages: {} },
    createPyodideModule,
    jsglobals: Object.create(null),
    stdin: () => null,
    stdout: nothing,
    stderr: nothing,
    ...(picture === undefined ? { _makeSnapshot: true } : { _loadSnapshot: picture }),
  };
  const started = await loadPyodide(/** @type {object} */ (options));
  if (picture === undefined) {
    started.runPython(harness);
    await send(
      1,
      /** @type {{ makeMemorySnapshot(): Uint8Array }} */ (/** @type {object} */ (started)).makeMemorySnapshot(),
    );
  }
  started.globals.get('close_doors')();
  for (const name of [...Object.keys(shell), 'process', 'WebAssembly']) Reflect.deleteProperty(globalThis, name);
  return started;
}

/** Past it Python is told that there is no memory left (MemoryError), before the machine is. */
function limitMemory(/** @type {number} */ most) {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function limited(pages) {
    if (this.buffer.byteLength + pages * 65_536 > most) throw new RangeError('out of the memory given to Python');
    return grow.call(this, pages);
  };
}

/** The one thing that a shell is asked: random bytes, as `head -c16 /dev/urandom | base64` would give them. */
function randomText(/** @type {string} */ _program, /** @type {string[]} */ args) {
  return randomBytes(Number(/head -c(\d+)/.exec(args.join(' '))?.[1] ?? 0)).toString('base64');
}

/** @returns {AsyncGenerator<{ kind: number, content: Buffer }>} */
async function* framesOf(/** @type {AsyncIterable<Buffer>} */ chunks) {
  /** @type {Buffer[]} */
  let parts = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    for (;;) {
      const head = parts[0] ?? chunk;
      if (head.length < 5 && length >= 5) parts = [Buffer.concat(parts)];
      const first = parts[0] ?? chunk;
      if (length < 5 || length < 5 + first.readUInt32LE(0)) break;
      const all = parts.length === 1 ? first : Buffer.concat(parts);
      const end = 5 + all.readUInt32LE(0);
      yield { kind: all.readUInt8(4), content: all.subarray(5, end) };
      parts = end < all.length ? [all.subarray(end)] : [];
      length = all.length - end;
    }
  }
}

async function nextFrame() {
  const { value } = await frames.next();
  // Nobody asks any more.
  if (value === undefined) return exit(0);
  return value;
}

async function nextJson() {
  return JSON.parse((await nextFrame()).content.toString());
}

function say(/** @type {object} */ message) {
  return send(0, Buffer.from(JSON.stringify(message)));
}

/** Comes back once it has left: what follows may never end. */
async function send(/** @type {number} */ kind, /** @type {Uint8Array} */ content) {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(content.length, 0);
  head.writeUInt8(kind, 4);
  stdout.write(head);
  await new Promise((resolve) => stdout.write(content, resolve));
}
