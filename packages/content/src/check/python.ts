import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeTest } from '@nexus/contracts';
import { loadPyodide } from 'pyodide';
import { z } from 'zod';

const Ran = z.object({ printed: z.string(), error: z.string().nullable() });
const Table = z.object({ table: z.array(z.array(z.string())).nullable(), error: z.string().nullable() });
const Forbidden = z.array(z.string());
const Verdict = z.object({
  kind: z.string(),
  expected: z.string().nullable(),
  obtained: z.string().nullable(),
  error: z.object({ type: z.string(), message: z.string() }).nullable(),
});

export interface PythonRunner {
  /** Names that programs share: those of one section. */
  newNames(): unknown;
  program(names: unknown, source: string): z.infer<typeof Ran>;
  /** What a session of `>>>` lines answers otherwise than the text says; empty when nothing. */
  session(names: unknown, source: string): string;
  /** Why tests fail. */
  tests(source: string, tests: readonly CodeTest[], forbidden: readonly string[]): string[];
  openBase(name: string): unknown;
  sql(base: unknown, statements: string): z.infer<typeof Table>;
}

const databases = fileURLToPath(new URL('../../databases', import.meta.url));

/** The Python of the pupils’ pages, in this process. */
export async function startPython(): Promise<PythonRunner> {
  const pyodide = await loadPyodide();
  for (const file of ['../python/harness.py', 'examples.py'])
    pyodide.runPython(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const call = (name: string, ...values: unknown[]): unknown => pyodide.globals.get(name)(...values);
  const json = (text: unknown): unknown => JSON.parse(z.string().parse(text));
  return {
    newNames: () => pyodide.runPython('{"__name__": "exemple"}'),
    program: (names, source) => Ran.parse(json(call('run_program', names, source))),
    session: (names, source) => z.string().parse(json(call('run_session', names, source))),
    tests: (source, tests, forbidden) => {
      const banned = Forbidden.parse(json(call('forbidden_in', source, JSON.stringify(forbidden))));
      if (banned.length > 0) return [`uses ${banned.join(', ')}`];
      return tests.flatMap((test) => {
        const verdict = Verdict.parse(json(call('run_test', source, JSON.stringify(test))));
        const { kind, expected, obtained, error } = verdict;
        if (kind === 'right') return [];
        return [
          error === null
            ? `${test.call}: ${kind} is ${obtained} where ${expected} is wanted`
            : `${test.call} raises ${error.type}: ${error.message}`,
        ];
      });
    },
    openBase: (name) => call('open_base', readFileSync(join(databases, `${name}.sql`), 'utf8')),
    sql: (base, statements) => Table.parse(json(call('run_sql', base, statements))),
  };
}
