import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Library, openLibrary } from '@nexus/content/library';
import type { Item } from '@nexus/contracts';
import type { ProgramToRun } from '@nexus/services';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markProgram } from '../src/platform/sandbox/mark-program.ts';
import { PythonProcess } from '../src/platform/sandbox/python-process.ts';

const content = (path: string) => fileURLToPath(new URL(`../../../packages/content/${path}`, import.meta.url));
const until = { cpu_ms: Number.POSITIVE_INFINITY, wall_ms: 60_000 };
const folder = mkdtempSync(join(tmpdir(), 'nexus-bank-'));
let library: Library;
let runner: PythonProcess;
let judge: PythonProcess;
let items: Extract<Item, { type: 'code' | 'sql' }>[];

/** Models and starters are ours: they share their two processes. */
beforeAll(async () => {
  library = openLibrary(content('courses'), () => 0);
  const ids = library.courses.flatMap(({ codes }) =>
    codes.flatMap((code) => library.itemsOf(code).map(({ id }) => id)),
  );
  const exam = library.practicalSubjects.flatMap(({ exercises }) => exercises.map(({ item }) => item.id));
  items = [...ids, ...exam].flatMap((id) => {
    const item = library.draw(id, 1)?.item;
    return item?.type === 'code' || item?.type === 'sql' ? [item] : [];
  });
  const harness = ['harness.py', 'sandbox.py']
    .map((name) => readFileSync(content(`src/python/${name}`), 'utf8'))
    .join('\n');
  const start = (snapshot: Buffer | undefined) =>
    PythonProcess.start({ harness, snapshot, folder, last_second: 'unlimited', onSpawn: () => undefined });
  const first = await start(undefined);
  judge = first.python;
  runner = (await start(first.snapshot)).python;
});
afterAll(async () => {
  for (const python of [runner, judge]) python?.end('gone');
  await Promise.all([runner, judge].map((python) => python?.ended));
  rmSync(folder, { recursive: true });
});

async function testsOf(item: (typeof items)[number]): Promise<ProgramToRun['tests']> {
  if (item.type === 'code') return { tests: item.tests, forbidden: item.forbidden, base: null };
  const { script, answer } = await library.sqlBase(item.base);
  const base = { script, ...answer(item.model, item.check), ordered: item.ordered, check: item.check ?? null };
  return { tests: [], forbidden: [], base };
}

const mark = async (source: string, item: (typeof items)[number]) =>
  await markProgram({ runner, judge, cpu_ms: 20_000 }, { source, tests: await testsOf(item) });

test('every model of the bank passes all its tests, and no starter does, test by test as in the page', async () => {
  expect(items.length).toBeGreaterThan(100);
  for (const item of items) {
    const run = await mark(item.model, item);
    expect([item.id, run]).toMatchObject([
      item.id,
      { passed: run.total, ran: run.total, refused: null, stopped: null },
    ]);
    const started = await mark(item.starter, item);
    expect([item.id, started.passed === started.total]).toEqual([item.id, false]);
    if (item.type === 'code' && started.refused === null) {
      expect([item.id, started.tests.map(({ ok }) => ok)]).toEqual([item.id, await inThePage(item)]);
    }
  }
});

/** Which tests a starter passes by the function that the page calls. */
async function inThePage({ starter, tests }: Extract<Item, { type: 'code' }>): Promise<boolean[]> {
  const right: boolean[] = [];
  for (const one of tests) {
    const end = await runner.call('run_test', [starter, JSON.stringify(one)], until);
    right.push(end.end === 'answer' && end.json.startsWith('{"kind": "right"'));
  }
  return right;
}

test('no test lets the program compare what it returns: its own objects could be equal to anything', () => {
  for (const item of items) {
    if (item.type === 'code') for (const { call } of item.tests) expect(call).not.toMatch(/\) *[=!]= /);
  }
});
