import type { CodeTest } from '@nexus/contracts';
import type { ProgramRun, ProgramToRun, TestRun } from '@nexus/services';
import { z } from 'zod';
import type { End, PythonProcess } from './python-process.ts';
import {
  endWords,
  Failure,
  failureWords,
  forbiddenWords,
  SqlVerdict,
  sqlVerdictWords,
  Verdict,
  verdictWords,
} from './words.ts';

export const markLimits = {
  /** By the clock, on a machine that does other things. */
  wall_ms: 20_000,
  /** For one comparison, whose values a program has chosen. */
  judge_ms: 5_000,
} as const;

/** What a test came to in the Python that ran it: of a pupil's making, and only ever handed on as it is. */
const Observed = z.strictObject({
  value: z.unknown(),
  shown: z.string().max(500),
  text: z.string().max(20_000),
  error: z.unknown(),
});
const ObservedError = z.object({ error: Failure.nullable() });

/** A Python for one program, and one that runs none and compares. */
export interface Pythons {
  runner: PythonProcess;
  judge: PythonProcess;
  /** Of the processor, for all the tests of a program, in milliseconds. */
  cpu_ms: number;
}

/** A process was ended by neither the program's limits nor us: what was made of it until then. */
export class Gone extends Error {
  readonly run: ProgramRun | undefined;
  constructor(run?: ProgramRun) {
    super('a process of Python is gone');
    this.run = run;
  }
}

/**
 * Marks a program: its tests one after the other, the hidden ones last, each on fresh names. What a test wants never
 * enters the process that runs the program.
 *
 * @throws Gone
 */
export async function markProgram(pythons: Pythons, { source, tests: exercise }: ProgramToRun): Promise<ProgramRun> {
  const { tests, forbidden, base } = exercise;
  return base === null ? await markCode(pythons, source, tests, forbidden) : await markSql(pythons, source, base);
}

async function markCode(
  { runner, judge, cpu_ms }: Pythons,
  source: string,
  tests: readonly CodeTest[],
  forbidden: readonly string[],
): Promise<ProgramRun> {
  const clock = startClock(runner, cpu_ms);
  const names = tests.map(({ call, hidden }) => ({ name: call, hidden }));
  const refuse = (refused: string) => ended(names, new Map(), { refused, ms: clock.ms() });
  // Before any of it runs: nothing of the program can answer in its place.
  const banned = await runner.call('forbidden_in', [source, JSON.stringify(forbidden)], clock.left());
  if (banned.end !== 'answer')
    return ended(names, new Map([[0, lost(banned.end)]]), { ms: clock.ms(), end: banned.end });
  const used = z.array(z.string()).parse(JSON.parse(banned.json));
  if (used.length > 0) return refuse(forbiddenWords(used));

  const runs = new Map<number, Outcome>();
  const order = tests.map((_, place) => place).sort((a, b) => Number(tests[a]?.hidden) - Number(tests[b]?.hidden));
  for (const place of order) {
    const test = tests[place];
    if (test === undefined) continue;
    const end = await runner.call('observe', [source, JSON.stringify(askedOf(test))], clock.left());
    if (end.end !== 'answer') {
      runs.set(place, lost(end.end));
      return ended(names, runs, { ms: clock.ms(), end: end.end });
    }
    const observed = observedIn(end.json);
    if (observed === undefined) {
      runs.set(place, lost('broken'));
      continue;
    }
    const { error } = observed;
    if (error !== null && isOfReading(error)) return refuse(failureWords(error));
    runs.set(place, { ...(await verdictOn(judge, test, observed.json)), type: error?.type ?? null });
  }
  return ended(names, runs, { ms: clock.ms() });
}

interface Outcome {
  ok: boolean;
  message: string | null;
  /** The type of the error that ended it. */
  type: string | null;
}

/** The part of a test that the program's own process is told: what to do, not what should come of it. */
function askedOf({ before, call, prints }: CodeTest) {
  return { before, call, ...(prints === undefined ? {} : { prints: '' }) };
}

function observedIn(json: string): { json: string; error: Failure | null } | undefined {
  const told = parsed(json);
  const error = ObservedError.safeParse(told);
  return error.success && Observed.safeParse(told).success ? { json, error: error.data.error } : undefined;
}

async function verdictOn(judge: PythonProcess, test: CodeTest, observed: string): Promise<Omit<Outcome, 'type'>> {
  const until = { cpu_ms: judge.cpu_ms + markLimits.judge_ms, wall_ms: markLimits.wall_ms };
  const end = await judge.call('judge', [JSON.stringify(test), observed], until);
  if (end.end === 'time' || end.end === 'memory') return { ok: false, message: endWords[end.end] };
  if (end.end === 'broken') return { ok: false, message: endWords.broken };
  if (end.end !== 'answer') throw new Gone();
  const verdict = Verdict.parse(JSON.parse(end.json));
  return { ok: verdict.kind === 'right', message: verdictWords(verdict) };
}

async function markSql(
  { runner, cpu_ms }: Pythons,
  source: string,
  base: NonNullable<ProgramToRun['tests']['base']>,
): Promise<ProgramRun> {
  const clock = startClock(runner, cpu_ms);
  const names = [{ name: 'Requête', hidden: false }];
  const end = await runner.call('mark_sql', [base.script, source, JSON.stringify(base)], clock.left());
  if (end.end !== 'answer') return ended(names, new Map([[0, lost(end.end)]]), { ms: clock.ms(), end: end.end });
  const verdict = SqlVerdict.parse(JSON.parse(end.json));
  const message = sqlVerdictWords(verdict);
  if (verdict.kind === 'error') return ended(names, new Map(), { refused: message, ms: clock.ms() });
  return ended(names, new Map([[0, { ok: verdict.kind === 'right', message, type: null }]]), { ms: clock.ms() });
}

/** What is left of the time of a program, from now. */
function startClock(runner: PythonProcess, limit_ms: number) {
  const started = performance.now();
  const cpu_ms = runner.cpu_ms + limit_ms;
  const ms = () => Math.round(performance.now() - started);
  return { ms, left: () => ({ cpu_ms, wall_ms: Math.max(1, markLimits.wall_ms - ms()) }) };
}

type Lost = Exclude<End['end'], 'answer'>;

function lost(end: Lost): Outcome {
  return { ok: false, message: endWords[end === 'gone' ? 'broken' : end], type: null };
}

function ended(
  names: readonly { name: string; hidden: boolean }[],
  runs: ReadonlyMap<number, Outcome>,
  { refused = null, ms, end }: { refused?: string | null; ms: number; end?: Lost },
): ProgramRun {
  const tests = names.map(({ name, hidden }, place): TestRun => {
    const run = runs.get(place);
    if (run === undefined) return { name, hidden, ok: false, message: refused ?? endWords.skipped };
    // What a hidden test calls and wants is in its error too.
    return { name, hidden, ok: run.ok, message: hidden && !run.ok ? endWords.hidden : run.message };
  });
  const run: ProgramRun = {
    passed: tests.filter(({ ok }) => ok).length,
    total: tests.length,
    ran: runs.size,
    tests,
    refused,
    stopped: end === 'time' || end === 'memory' || end === 'output' ? end : tookTooMuch([...runs.values()]),
    ms,
  };
  if (end === 'gone') throw new Gone(run);
  return run;
}

/** What Python itself has refused to give more of. */
function tookTooMuch(runs: readonly Outcome[]): ProgramRun['stopped'] {
  if (runs.some(({ type }) => type === 'MemoryError')) return 'memory';
  return runs.some(({ type }) => type === 'TooMuchOutput') ? 'output' : null;
}

function isOfReading({ type, trace }: Failure): boolean {
  return trace.length === 0 && /^(?:SyntaxError|IndentationError|TabError)$/.test(type);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
