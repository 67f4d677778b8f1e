import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, test } from 'vitest';

let call: (name: string, ...args: unknown[]) => unknown;

beforeAll(async () => {
  const python = await loadPyodide();
  python.runPython(readFileSync(new URL('harness.py', import.meta.url), 'utf8'));
  call = (name, ...args) => JSON.parse(String(python.globals.get(name)(...args)));
}, 120_000);

const verdict = (source: string, one: object) => call('run_test', source, JSON.stringify({ hidden: false, ...one }));
const program = 'def f(x):\n    if x < 0:\n        raise ValueError("négatif")\n    print(x)\n    return x / 2\n';

describe('a test of a program', () => {
  test('compares values, their type when one is a boolean, floats within what is allowed', () => {
    expect(verdict(program, { call: 'f(4)', value: '2' })).toMatchObject({ kind: 'right' });
    expect(verdict(program, { call: 'f(2)', value: 'True' })).toMatchObject({
      kind: 'value',
      expected: 'True',
      obtained: '1.0',
    });
    expect(verdict(program, { call: 'f(0.1)', value: '0.051', within: 0.01 })).toMatchObject({ kind: 'right' });
    expect(verdict(program, { call: 'f(0.1)', value: '0.051', within: 0.0001 })).toMatchObject({ kind: 'value' });
    expect(verdict('def f(x):\n    pass', { call: 'f(1)', value: '0.5', within: 1 })).toMatchObject({
      obtained: 'None',
    });
  });

  test('compares what is printed, by the call alone', () => {
    const noisy = `print("avant")\n${program}`;
    expect(verdict(noisy, { call: 'f(3)', prints: '3\n' })).toMatchObject({ kind: 'right' });
    expect(verdict(noisy, { call: 'f(3)', prints: '4' })).toMatchObject({
      kind: 'prints',
      expected: '4',
      obtained: '3',
    });
  });

  test('wants an error when it says so, and tells any other', () => {
    expect(verdict(program, { call: 'f(-1)', raises: 'ValueError' })).toMatchObject({ kind: 'right' });
    expect(verdict(program, { call: 'f(1)', raises: 'ValueError' })).toMatchObject({ kind: 'silent', obtained: '0.5' });
    expect(verdict(program, { call: 'f("a")', value: '1' })).toMatchObject({
      kind: 'error',
      error: { type: 'TypeError', line: 2 },
    });
  });

  test('runs on names of its own, after what comes before it', () => {
    const sort = 'def vider(t):\n    while t:\n        t.pop()\n';
    expect(verdict(sort, { before: 't = [1, 2]; vider(t)', call: 't', value: '[]' })).toMatchObject({ kind: 'right' });
    expect(verdict(sort, { call: 't', value: '[]' })).toMatchObject({ kind: 'error', error: { type: 'NameError' } });
  });

  test('ends with what prints without end, whatever it catches, and with what calls itself without end', () => {
    const loud = 'def f():\n    while True:\n        print("x" * 1000)\n';
    expect(verdict(loud, { call: 'f()', prints: '' })).toMatchObject({
      kind: 'error',
      error: { type: 'TooMuchOutput' },
    });
    const deep = 'def f(n):\n    return f(n + 1)\n';
    expect(verdict(deep, { call: 'f(0)', value: '0' })).toMatchObject({ error: { type: 'RecursionError', line: 2 } });
  });

  test('names what is forbidden, as a name or after a point', () => {
    const forbidden = JSON.stringify(['max', 'sort', 'sum']);
    expect(call('forbidden_in', 'm = max(t)\nt.sort()\nsumma = 1', forbidden)).toEqual(['max', 'sort']);
    expect(call('forbidden_in', 'max(', forbidden)).toEqual([]);
  });
});

describe('a program of the page', () => {
  const run = (source: string, before: string[] = [], inputs: string[] = []) => {
    const printed: string[] = [];
    const write = (text: string) => printed.push(text);
    const ended = call('run_page', source, JSON.stringify(before), JSON.stringify(inputs), write, write);
    return { ended, printed: printed.join('') };
  };

  test('goes on with the names of those before it, which say nothing, even when one ends with an error', () => {
    const before = ['t = [1, 2]\nprint("non")', 'n = len(t)\nt[9]'];
    expect(run('print(t, n)', before)).toEqual({ ended: null, printed: '[1, 2] 2\n' });
  });

  test('is answered line by line, and its own input is given back afterwards', () => {
    expect(run('a = input("? ")\nprint(a + input())', [], ['1', '2'])).toEqual({
      ended: null,
      printed: '? 1\n2\n12\n',
    });
    expect(run('input()').ended).toMatchObject({ type: 'EOFError', line: 1 });
  });

  test('prints so much and no more', () => {
    const { ended, printed } = run('while True:\n    print("é" * 99)');
    expect(ended).toMatchObject({ type: 'TooMuchOutput', line: 2 });
    expect(printed).toHaveLength(20_000);
  });
});

describe('a statement of SQL', () => {
  const script =
    "CREATE TABLE f (id INTEGER PRIMARY KEY, t TEXT, n REAL); INSERT INTO f VALUES (1, 'a', 0.1), (2, 'b', NULL), (3, 'a;', 2);";
  const wanted = (statement: string, own: object) =>
    call(
      'mark_sql',
      script,
      statement,
      JSON.stringify({ columns: ['t'], rows: [['a'], ['b'], ['a;']], ordered: false, check: null, ...own }),
    );

  test('is right whatever its order and the names of its columns, unless the order counts', () => {
    expect(wanted('SELECT t AS titre FROM f ORDER BY t DESC', {})).toMatchObject({ kind: 'right' });
    expect(wanted('SELECT t FROM f ORDER BY t DESC', { ordered: true })).toMatchObject({ kind: 'order' });
    expect(wanted('SELECT t FROM f ORDER BY id', { ordered: true })).toMatchObject({ kind: 'right' });
    expect(wanted('SELECT n FROM f', { rows: [[2], [0.1], [null]] })).toMatchObject({ kind: 'right' });
  });

  test('is told what differs', () => {
    expect(wanted('SELECT id, t FROM f', {})).toMatchObject({ kind: 'columns' });
    expect(wanted('SELECT DISTINCT t FROM f WHERE id < 3', {})).toMatchObject({ kind: 'rows', table: { total: 2 } });
    expect(wanted("SELECT 'z' FROM f", {})).toMatchObject({ kind: 'values' });
    expect(wanted('DELETE FROM f', {})).toMatchObject({ kind: 'none', changed: 3 });
    expect(wanted('SELEC t FROM f', {})).toMatchObject({ kind: 'error' });
  });

  test('that changes is told by what it leaves; several on a line, with a semicolon in a text', () => {
    const check = { check: 'SELECT t FROM f', rows: [['b'], ['a;']] };
    expect(wanted("DELETE FROM f WHERE t = 'a'; -- un ; ici", check)).toMatchObject({ kind: 'right', changed: 1 });
    expect(wanted("DELETE FROM f WHERE t = 'a;'; SELECT 1", check)).toMatchObject({ kind: 'values' });
    expect(call('run_sql_page', script, "UPDATE f SET t = 'x;y' WHERE id < 3; SELECT t FROM f")).toMatchObject({
      changed: 2,
      table: { rows: [['x;y'], ['x;y'], ['a;']], total: 3 },
    });
  });
});
