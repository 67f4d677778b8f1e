import { CodeTest, ExerciseTests } from '@nexus/contracts';
import { describe, expect, it } from 'vitest';
import { isAnswer, mark } from './mark.ts';
import { FromWorker, ToWorker } from './protocol.ts';
import type { End, PythonRunner } from './session.ts';

const tests = ['f(1)', 'f(2)', 'f(3)', 'f(4)'].map((call, place) =>
  CodeTest.parse({ call, value: '1', hidden: place > 1 }),
);
const exercise = ExerciseTests.parse({ type: 'code', total: 4, tests, forbidden: ['max'], base: null });
const right = { kind: 'right', expected: null, obtained: null, error: null };
const wrong = { kind: 'value', expected: '1', obtained: '2', error: null };

/** A Python whose work ends as it is told, and what it was asked. */
function pythonThat(...ends: End<unknown>[]): PythonRunner & { limits: number[] } {
  const limits: number[] = [];
  return {
    limits,
    run: async (work, _args, limit_ms) => {
      limits.push(limit_ms);
      const end = ends.shift() ?? { end: 'broken' };
      return end.end === 'answer' ? { end: 'answer', value: work.answer.parse(end.value) } : end;
    },
  };
}
const answer = (value: unknown): End<unknown> => ({ end: 'answer', value });

describe('a program marked in the page', () => {
  it('counts the tests that pass, in the order they came', async () => {
    const python = pythonThat(answer([]), answer(right), answer(wrong), answer(right), answer(right));
    const marking = await mark(python, exercise, 'x');
    expect(marking).toMatchObject({ passed: 3, total: 4, forbidden: [] });
    expect(marking).toMatchObject({ results: [right, wrong, right, right].map(({ kind }) => ({ verdict: { kind } })) });
  });

  it('fails what does not come back and does not try what follows', async () => {
    const python = pythonThat(answer([]), answer(right), { end: 'too long' });
    expect(await mark(python, exercise, 'x', 2_000)).toMatchObject({
      passed: 1,
      total: 4,
      results: ['right', 'too long', 'skipped', 'skipped'].map((kind) => ({ verdict: { kind } })),
    });
    expect(Math.max(...python.limits)).toBeLessThanOrEqual(2_000);
  });

  it('runs nothing of a program that uses what is forbidden', async () => {
    const python = pythonThat(answer(['max']));
    expect(await mark(python, exercise, 'x')).toMatchObject({ passed: 0, forbidden: ['max'], results: [] });
    expect(python.limits).toHaveLength(1);
  });

  it('of what cannot be read stops there: it is no answer yet', async () => {
    const lines = { line: 1, text: 'f(', before: null, name: null, near: null, trace: [] };
    const error = { type: 'SyntaxError', message: "'(' was never closed", ...lines };
    const marking = await mark(pythonThat(answer([]), answer({ ...wrong, kind: 'error', error })), exercise, 'x');
    expect(marking).toMatchObject({ passed: 0, unreadable: error, results: [] });
    expect(typeof marking === 'object' && isAnswer(marking)).toBe(false);
  });

  it('is no marking when it was stopped, or without Python', async () => {
    expect(await mark(pythonThat({ end: 'unavailable' }), exercise, 'x')).toBe('unavailable');
    expect(await mark(pythonThat(answer([]), answer(right), { end: 'stopped' }), exercise, 'x')).toBe('stopped');
  });

  it('of SQL is one comparison', async () => {
    const base = { script: '', columns: ['n'], rows: [[1]], ordered: false, check: null };
    const sql = ExerciseTests.parse({ type: 'sql', total: 1, tests: [], forbidden: [], base });
    const table = { columns: ['n'], rows: [[1]], total: 1 };
    const end = (kind: string) => answer({ kind, table, changed: 0, error: null });
    expect(await mark(pythonThat(end('right')), sql, 'x')).toMatchObject({ passed: 1, total: 1 });
    expect(await mark(pythonThat(end('order')), sql, 'x')).toMatchObject({ passed: 0, sql: { kind: 'order' } });
    expect(await mark(pythonThat({ end: 'too long' }), sql, 'x')).toMatchObject({
      passed: 0,
      sql: { kind: 'too long' },
    });
  });
});

describe('messages between the page and its worker', () => {
  it('are refused when they say something else', () => {
    expect(ToWorker.safeParse({ kind: 'work', id: 1, work: 'eval', args: [] }).success).toBe(false);
    expect(ToWorker.safeParse({ kind: 'work', id: 1, work: 'run_page', args: [3] }).success).toBe(false);
    expect(FromWorker.safeParse({ kind: 'printed', id: 1, stream: 'out', text: 'a', more: 1 }).success).toBe(false);
    expect(FromWorker.safeParse({ kind: 'done', id: 1 }).success).toBe(false);
  });
});
