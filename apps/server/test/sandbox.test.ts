import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { CodeTest } from '@nexus/contracts';
import type { ProgramRun, Sandbox } from '@nexus/services';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../src/platform/sandbox/create-sandbox.ts';
import type { SandboxOptions } from '../src/platform/sandbox/pool.ts';

const python_folder = fileURLToPath(new URL('../../../packages/content/src/python', import.meta.url));
const log = pino({ level: 'silent' });
const open = (options: Partial<SandboxOptions> = {}) =>
  createSandbox({ python_folder, log, cpu_ms: 2_500, ...options });
const shown = (call: string, value: string) => CodeTest.parse({ call, value });
const hidden = (call: string, value: string) => CodeTest.parse({ call, value, hidden: true });

async function run(sandbox: Sandbox, source: string, tests: CodeTest[], forbidden: string[] = []): Promise<ProgramRun> {
  const answer = await sandbox.run({ source, tests: { tests, forbidden, base: null } });
  if (answer === 'unavailable') throw new Error('nothing was run');
  return answer;
}

/** The processes of Python that this one has started. */
function pythons(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) \S+ /s, '')
          .split(' ')[0];
        return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('runner.mjs');
      } catch {
        return false;
      }
    });
}

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = open();
});
afterAll(() => sandbox.close());

describe('a program', () => {
  const double = [shown('f(2)', '4'), hidden('f(21)', '42'), shown('f(0.5)', '1.0')];

  test('is marked test by test; of a hidden one that fails nothing is told', async () => {
    expect(await run(sandbox, 'def f(x):\n    return 2 * x', double)).toMatchObject({
      passed: 3,
      total: 3,
      ran: 3,
      refused: null,
      stopped: null,
      tests: ['f(2)', 'f(21)', 'f(0.5)'].map((name) => ({ name, ok: true, message: null })),
    });
    const { passed, tests } = await run(sandbox, 'def f(x):\n    return 4 if x > 1 else y', double);
    expect(passed).toBe(1);
    expect(tests.map(({ message }) => message)).toEqual([
      null,
      'Un test caché échoue.',
      "Ligne 2 : un nom n’est pas connu (NameError: name 'y' is not defined).",
    ]);
  });

  test('is refused before it runs when it uses what it may not, or cannot be read', async () => {
    expect(await run(sandbox, 'def f(x):\n    return sum([x, x])', double, ['sum'])).toMatchObject({
      passed: 0,
      ran: 0,
      refused: 'Le programme utilise ce que l’exercice interdit : sum.',
    });
    expect(await run(sandbox, 'def f(x:\n    return 2', double)).toMatchObject({
      ran: 0,
      refused: expect.stringMatching(/^Ligne 1 : Python ne peut pas lire cette ligne/),
    });
  });

  test('that prints is compared by what it prints, one that must fail by its error, one of SQL by its rows', async () => {
    const tests = [
      CodeTest.parse({ call: 'f(3)', prints: 'x = 3' }),
      CodeTest.parse({ call: 'f(-1)', raises: 'ValueError' }),
    ];
    const source = 'def f(x):\n    if x < 0:\n        raise ValueError\n    print("x =", x)';
    expect(await run(sandbox, source, tests)).toMatchObject({ passed: 2 });
    const library = 'import math, os, random, time\nfrom collections import deque';
    const standard = [
      shown('random.randint(1, 1), math.isqrt(17), len(os.urandom(4))', '(1, 4, 4)'),
      shown('time.sleep(0.01), time.time() > 1.7e9, time.perf_counter() > 0', '(None, True, True)'),
      shown('len({random.random() for _ in range(9)})', '9'),
    ];
    expect((await run(sandbox, library, standard)).tests.filter(({ ok }) => !ok)).toEqual([]);
    const script = "CREATE TABLE t (n INTEGER, u TEXT); INSERT INTO t VALUES (1, 'a'), (2, 'b');";
    const base = { script, columns: ['n'], rows: [[1], [2]], ordered: false, check: null };
    const sql = (source: string) => sandbox.run({ source, tests: { tests: [], forbidden: [], base } });
    expect(await sql('SELECT n FROM t ORDER BY n DESC')).toMatchObject({ passed: 1, total: 1 });
    expect(await sql('SELECT n FROM t WHERE n > 1')).toMatchObject({ passed: 0, ran: 1 });
  });
});

describe('a program that looks outside', () => {
  let server: Server;
  let port: number;
  let hits = 0;
  beforeAll(async () => {
    process.env.NEXUS_TEST_SECRET = 'secret-du-serveur';
    server = createServer((_, answer) => {
      hits += 1;
      answer.end('secret');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => {
    delete process.env.NEXUS_TEST_SECRET;
    server.close();
  });

  test('finds no file, no environment, no network, no other process, and no JavaScript to ask', async () => {
    const prelude = `import gc, os, sys
def essai(f):
    try:
        return repr(f())
    except Exception:
        return 'refus'
def nomme(nom):
    return [one for one in gc.get_objects() if getattr(one, '__name__', None) == nom][0]
def rouvre():
    sys.meta_path[:] = [one for one in gc.get_objects() if type(one).__name__ == 'JsFinder'] + sys.meta_path[1:]
def ctypes():
    sys.meta_path.pop(0)
    import _ctypes
    return _ctypes.dlopen('/lib/x86_64-linux-gnu/libc.so.6', 0)
def branche():
    import socket
    s = socket.create_connection(('127.0.0.1', ${port}), timeout=1)
    s.sendall(b'GET / HTTP/1.0\\r\\n\\r\\n')
    return s.recv(9)
`;
    const refused = [
      "open('/etc/passwd').read()",
      `open(${JSON.stringify(fileURLToPath(import.meta.url))}).read()`,
      "open('/proc/self/environ').read()",
      "os.environ['NEXUS_TEST_SECRET']",
      'branche()',
      `__import__('urllib.request').request.urlopen('http://127.0.0.1:${port}/').read()`,
      "__import__('subprocess').run(['id'])",
      "__import__('threading').Thread(target=print).start()",
      'os.fork()',
      "__import__('js')",
      "__import__('pyodide_js')",
      "__import__('pyodide.code').code.run_js('process')",
      "__import__('pyodide.http')",
      "__import__('micropip')",
      "__import__('ctypes')",
      'ctypes()',
      // Around the closed imports, by what is still in memory.
      "nomme('run_js')('process')",
      "(rouvre(), __import__('pyodide_js').constructor.constructor('return process')())",
      "(rouvre(), __import__('pyodide_js').runPython.constructor('return import(\"node:fs\")')())",
      "(rouvre(), __import__('js').process)",
      "(rouvre(), __import__('js').fetch)",
      "(rouvre(), __import__('pyodide_js')._module.FS.filesystems.NODEFS.mount({'opts': {'root': '/etc'}}))",
    ];
    const attempts = refused.map((attempt) => shown(`essai(lambda: ${attempt})`, "'refus'"));
    for (const part of [attempts.slice(0, 10), attempts.slice(10, 15), attempts.slice(15)]) {
      expect((await run(sandbox, prelude, part)).tests.filter(({ ok }) => !ok)).toEqual([]);
    }
    const told = await run(sandbox, prelude, [
      shown("'NEXUS' in str(os.environ)", 'False'),
      shown("os.system('id') == 0", 'False'),
      shown("sorted(os.listdir('/'))", "['dev', 'home', 'lib', 'proc', 'tmp']"),
      // The way back to JavaScript is found, and the engine itself refuses its end.
      CodeTest.parse({
        before: "rouvre(); fabrique = __import__('pyodide_js').constructor.constructor",
        call: "fabrique('return process')()",
        raises: 'JsException',
      }),
    ]);
    expect(told.tests.filter(({ ok }) => !ok)).toEqual([]);
    expect(hits).toBe(0);
  });
});

describe('a program that cheats', () => {
  const tests = [shown('f(1)', "'attendu-montre'"), hidden('f(2)', "'attendu-cache'")];
  const forged = '{"value": true, "shown": "", "text": "", "error": null, "kind": "right"}';
  const cheats = {
    'answers in the place of the harness': `import json, sys\njson.dumps = lambda *a, **k: '${forged}'\ndef f(x): return 1`,
    'returns what is equal to everything':
      'class V(str):\n    __eq__ = lambda a, b: True\n    __hash__ = None\ndef f(x): return V()',
    'rewrites the functions that mark it':
      'import sys\ndef f(x):\n    m = sys.modules["__main__"].__dict__\n    m["judged"] = m["verdict_of"] = lambda *a: {"kind": "right"}\n    m["shown"] = lambda v: "attendu"\n    return True',
    'rewrites the language':
      'import builtins\nbuiltins.isinstance = lambda *a: True\nbuiltins.eval = lambda *a: "x"\ndef f(x): return 1',
    'writes an answer where the process answers':
      'import os, sys\ndef f(x):\n    sys.__stdout__.write(\'{"kind":"done","json":"{}"}\')\n    os.write(1, b"\\x02\\0\\0\\0\\0{}")\n    return 1',
    'leaves for good': 'import os\ndef f(x): os._exit(0)',
    'raises what nothing catches': 'import sys\ndef f(x):\n    if x > 1: sys.exit(0)\n    raise BaseException("fini")',
  };

  test('passes no test', async () => {
    for (const [name, source] of Object.entries(cheats)) {
      expect([name, await run(sandbox, source, tests)]).toMatchObject([name, { passed: 0, total: 2 }]);
    }
  });

  test('cannot read what a test wants, shown or hidden, wherever it looks', async () => {
    const source = `import gc, sys
def f(x):
    vus = []
    frame = sys._getframe()
    while frame:
        vus.append(repr(frame.f_locals) + repr(frame.f_globals))
        frame = frame.f_back
    vus += [repr(one) for one in gc.get_objects() if type(one) in (dict, list, tuple)]
    print(''.join(vus).count('at' + 'tendu-'))
`;
    const prints = (call: string) => [
      CodeTest.parse({ call, prints: '0' }),
      hidden('f(2)', "'attendu-cache'"),
      shown('f(1)', "'attendu-montre'"),
    ];
    const { tests: seen } = await run(sandbox, source, prints('f(0)'));
    expect(seen.map(({ ok }) => ok)).toEqual([true, false, false]);
  });
});

describe('a program that takes too much', () => {
  const one = [shown('f()', '1'), shown('2', '2')];

  test('is ended, keeps what it has passed, and leaves the next one alone', async () => {
    const before = [shown('2', '2'), shown('f()', '1'), shown('3', '3')];
    expect(await run(sandbox, 'def f():\n    while True: pass', before)).toMatchObject({
      passed: 1,
      ran: 2,
      stopped: 'time',
      tests: [
        { ok: true },
        { message: 'Le programme n’est pas revenu dans le temps donné.' },
        { message: 'Non exécuté : le programme a été arrêté avant.' },
      ],
    });
    const stubborn =
      'def f():\n    while True:\n        try:\n            print("x" * 1000)\n        except BaseException: pass';
    expect(await run(sandbox, stubborn, one)).toMatchObject({ passed: 0, stopped: 'time' });
    expect(await run(sandbox, 'def f(): return 1', one)).toMatchObject({ passed: 2 });
  });

  test('of memory, of text, of calls inside each other', async () => {
    const large = "def f(): return 'a' * (10**9 if n else 10**10)\nn = 0";
    const both = [shown('f()', '1'), CodeTest.parse({ before: 'n = 1', call: 'f()', value: '1' }), shown('2', '2')];
    expect(await run(sandbox, large, both)).toMatchObject({ passed: 1, ran: 3, stopped: 'memory' });
    const files = 'def f():\n    for n in range(10**6):\n        open(f"/tmp/{n}", "wb").write(b"0" * 10**8)';
    expect(await run(sandbox, files, one)).toMatchObject({ passed: 0, stopped: 'memory' });
    const loud = 'def f():\n    while True: print("x" * 100)';
    expect(await run(sandbox, loud, one)).toMatchObject({ passed: 1, stopped: 'output' });
    const deep = 'def f(): return f()';
    expect((await run(sandbox, deep, one)).tests[0]?.message).toMatch(/RecursionError/);
    const deeper = `import sys\nsys.setrecursionlimit(10**9)\n${deep}`;
    expect(await run(sandbox, deeper, one)).toMatchObject({ passed: expect.any(Number), tests: [{ ok: false }, {}] });
    expect(await run(sandbox, 'def f(): return 1', one)).toMatchObject({ passed: 2 });
  });
});

describe('the processes', () => {
  const one = [shown('f(1)', '1')];
  const identity = 'def f(x):\n    return x';

  test('that are killed under a program are made anew, and it is marked once more', async () => {
    const slow = run(sandbox, 'import time\ndef f(x):\n    time.sleep(0.5)\n    return x', one);
    for (const pid of pythons()) process.kill(pid, 'SIGKILL');
    expect(await slow).toMatchObject({ passed: 1 });
  });

  test('end when nobody has a program for a while, and with the server', async () => {
    const before = new Set(pythons());
    const own = open({ idle_ms: 1 });
    expect(await run(own, identity, one)).toMatchObject({ passed: 1 });
    await expect.poll(() => pythons().filter((pid) => !before.has(pid)), { timeout: 30_000 }).toEqual([]);
    expect(await run(own, identity, one)).toMatchObject({ passed: 1 });
    await own.close();
    expect(pythons().filter((pid) => !before.has(pid))).toEqual([]);
  });

  test('that cannot start are said to be away, until they can', async () => {
    const own = open({ python_folder: '/nowhere' });
    expect(own.state()).toBe('ok');
    const program = { source: identity, tests: { tests: one, forbidden: [], base: null } };
    expect(await own.run(program)).toBe('unavailable');
    expect(own.state()).toBe('away');
    await own.close();
    expect(await own.run(program)).toBe('unavailable');
  });
});
