import type { CodeTest, ExerciseTests } from '@nexus/contracts';
import { type Failure, type SqlVerdict, type Verdict, works } from './protocol.ts';
import type { End, PythonRunner } from './session.ts';

/** For all the tests of an exercise together, once Python is there. */
export const markLimitMs = 5_000;

export interface TestResult {
  test: CodeTest;
  /** What came of it; `too long`, `broken`: the program did not come back from it; `skipped`: it came after one of those. */
  verdict: Verdict | { kind: 'too long' | 'broken' | 'skipped' };
}

export interface Marking {
  source: string;
  passed: number;
  total: number;
  /** Names that the exercise forbids and that the program uses: nothing was run. */
  forbidden: string[];
  results: TestResult[];
  /** Why Python could not even read it: nothing was run. */
  unreadable: Failure | null;
  /** Of a statement of SQL. */
  sql: SqlVerdict | { kind: 'too long' | 'broken' } | null;
}

/** Whether it is an answer: what could not be read, run by the base or uses what is forbidden is mended first, and costs nothing. */
export function isAnswer({ forbidden, unreadable, sql }: Marking): boolean {
  return forbidden.length === 0 && unreadable === null && sql?.kind !== 'error';
}

/** Nothing was marked. */
export type NotMarked = 'stopped' | 'unavailable';

/**
 * Runs the tests of an exercise one after the other, the shown ones first, each on a fresh run of the program.
 *
 * @param limit_ms for all of them; what does not come back in time fails, and so does what follows.
 * @returns why nothing was marked, when it was stopped or there is no Python.
 */
export async function mark(
  python: PythonRunner,
  { tests, forbidden, base, total }: ExerciseTests,
  source: string,
  limit_ms = markLimitMs,
): Promise<Marking | NotMarked> {
  const marking: Marking = { source, passed: 0, total, forbidden: [], results: [], unreadable: null, sql: null };
  if (base !== null) {
    const end = await python.run(works.markSql, [base.script, source, JSON.stringify(base)], limit_ms);
    if (isNothing(end)) return end.end;
    const sql = end.end === 'answer' ? end.value : { kind: end.end };
    return { ...marking, sql, passed: sql.kind === 'right' ? 1 : 0 };
  }
  const banned = await python.run(works.forbiddenIn, [source, JSON.stringify(forbidden)], limit_ms);
  if (isNothing(banned)) return banned.end;
  if (banned.end === 'answer' && banned.value.length > 0) return { ...marking, forbidden: banned.value };
  const until = performance.now() + limit_ms;
  let isOver = false;
  for (const test of tests) {
    if (isOver) {
      marking.results.push({ test, verdict: { kind: 'skipped' } });
      continue;
    }
    const left = Math.max(1, until - performance.now());
    const end = await python.run(works.runTest, [source, JSON.stringify(test)], left);
    if (isNothing(end)) return end.end;
    if (end.end === 'answer' && isOfReading(end.value.error)) return { ...marking, unreadable: end.value.error };
    marking.results.push({ test, verdict: end.end === 'answer' ? end.value : { kind: end.end } });
    isOver = end.end !== 'answer';
  }
  return { ...marking, passed: marking.results.filter(({ verdict }) => verdict.kind === 'right').length };
}

function isNothing(end: End<unknown>): end is { end: NotMarked } {
  return end.end === 'stopped' || end.end === 'unavailable';
}

function isOfReading(error: Failure | null): boolean {
  return error !== null && error.trace.length === 0 && /^(?:SyntaxError|IndentationError|TabError)$/.test(error.type);
}
