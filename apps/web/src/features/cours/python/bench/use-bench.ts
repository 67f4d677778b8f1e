import type { ExerciseTests } from '@nexus/contracts';
import { useEffect, useRef, useState } from 'react';
import { isAnswer, type Marking, mark, type NotMarked } from '../engine/mark.ts';
import { type Failure, type SqlEnd, works } from '../engine/protocol.ts';
import { type End, python } from '../engine/session.ts';

/** A run may wait for nothing and nobody: ten seconds are a program that does not stop. */
const runLimitMs = 10_000;

export interface Chunk {
  stream: 'out' | 'err';
  text: string;
}

export type RunEnd = End<{ failure: Failure | null; sql: SqlEnd | null }>;

export interface BenchWork {
  language: 'python' | 'sql';
  /** Programs whose names this one goes on with. */
  before?: readonly string[];
  /** Of SQL: the script that makes its database. */
  script?: (() => Promise<string>) | undefined;
  /** What marks it, when something does. */
  tests?: (() => Promise<ExerciseTests>) | undefined;
  /** Something begins to run. */
  onBegin?: (() => void) | undefined;
  /** Told of what is an answer: a program that cannot be read is none. */
  onMarked?: ((marking: Marking) => void) | undefined;
}

export type Marked = Marking | NotMarked | 'tests away';

/** A program being run and marked: what it prints, how it ended, what its tests said. */
export function useBench({ language, before, script, tests, onBegin, onMarked }: BenchWork) {
  const [doing, setDoing] = useState<'run' | 'check' | null>(null);
  const [printed, setPrinted] = useState<readonly Chunk[]>([]);
  const [end, setEnd] = useState<RunEnd | 'base away' | null>(null);
  const [marked, setMarked] = useState<Marked | null>(null);
  const round = useRef(0);

  const begin = (what: 'run' | 'check') => {
    round.current += 1;
    onBegin?.();
    setDoing(what);
    setPrinted([]);
    setEnd(null);
    setMarked(null);
    const mine = round.current;
    return () => mine === round.current;
  };

  const run = async (source: string, inputs: readonly string[]) => {
    const isMine = begin('run');
    const ended = await (language === 'sql'
      ? runSql(source, script)
      : runPython(source, before ?? [], inputs, (stream, text) => {
          if (isMine()) setPrinted((past) => appended(past, stream, text));
        }));
    if (!isMine()) return;
    setEnd(ended);
    setDoing(null);
  };

  const check = async (source: string) => {
    if (tests === undefined) return;
    const isMine = begin('check');
    const wanted = await tests().catch(() => null);
    const marking = wanted === null ? 'tests away' : isMine() ? await mark(python, wanted, source) : 'stopped';
    if (!isMine()) return;
    setMarked(marking);
    setDoing(null);
    if (typeof marking === 'object' && isAnswer(marking)) onMarked?.(marking);
  };

  const stop = () => {
    round.current += 1;
    python.stop();
    setDoing(null);
    if (doing === 'check') setMarked('stopped');
    else setEnd({ end: 'stopped' });
  };

  const isDoing = doing !== null;
  const wasDoing = useRef(isDoing);
  wasDoing.current = isDoing;
  // What one leaves does not go on running.
  useEffect(
    () => () => {
      if (wasDoing.current) python.stop();
    },
    [],
  );

  return {
    doing,
    printed,
    end,
    marked,
    run,
    check,
    stop,
    /** As if nothing had been run. */
    clear: () => {
      round.current += 1;
      setEnd(null);
      setPrinted([]);
      setMarked(null);
    },
  };
}

async function runPython(
  source: string,
  before: readonly string[],
  inputs: readonly string[],
  onPrinted: (stream: 'out' | 'err', text: string) => void,
): Promise<RunEnd> {
  const args = [source, JSON.stringify(before), JSON.stringify(inputs)];
  const ended = await python.run(works.runProgram, args, runLimitMs, onPrinted);
  return ended.end === 'answer' ? { end: 'answer', value: { failure: ended.value, sql: null } } : ended;
}

async function runSql(source: string, script: (() => Promise<string>) | undefined): Promise<RunEnd | 'base away'> {
  const base = await script?.().catch(() => undefined);
  if (base === undefined) return 'base away';
  const ended = await python.run(works.runSql, [base, source], runLimitMs);
  return ended.end === 'answer' ? { end: 'answer', value: { failure: null, sql: ended.value } } : ended;
}

/** What comes from the same stream goes on in the same piece. */
function appended(past: readonly Chunk[], stream: Chunk['stream'], text: string): readonly Chunk[] {
  const last = past.at(-1);
  return last?.stream === stream ? past.with(-1, { stream, text: last.text + text }) : [...past, { stream, text }];
}
