import { z } from 'zod';

/** What ended a program, as harness.py tells it. Lines are those of the pupil's program, from 1. */
export const Failure = z.object({
  type: z.string(),
  message: z.string(),
  line: z.int().nullable(),
  /** That line, and the one above it. */
  text: z.string().nullable(),
  before: z.string().nullable(),
  /** The name that is not known, and one that is and is written almost so. */
  name: z.string().nullable(),
  near: z.string().nullable(),
  /** From the outside in. */
  trace: z.array(z.object({ line: z.int(), where: z.string() })),
});
export type Failure = z.infer<typeof Failure>;

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Rows of SQL: the first ones, and how many there are. */
export const Table = z.object({ columns: z.array(z.string()), rows: z.array(z.array(Cell)), total: z.int() });
export type Table = z.infer<typeof Table>;

export const Verdict = z.object({
  kind: z.enum(['right', 'value', 'prints', 'silent', 'error']),
  /** Python's own writing of the value; what is printed, of a test of it. */
  expected: z.string().nullable(),
  obtained: z.string().nullable(),
  error: Failure.nullable(),
});
export type Verdict = z.infer<typeof Verdict>;

export const SqlEnd = z.object({ table: Table.nullable(), changed: z.int(), error: z.string().nullable() });
export type SqlEnd = z.infer<typeof SqlEnd>;

export const SqlVerdict = SqlEnd.extend({
  kind: z.enum(['right', 'error', 'none', 'columns', 'rows', 'order', 'values']),
});
export type SqlVerdict = z.infer<typeof SqlVerdict>;

/** A function of harness.py, and what it answers once its JSON is read. */
export interface Work<T> {
  name: WorkName;
  answer: z.ZodType<T>;
}

const WorkName = z.enum(['run_page', 'forbidden_in', 'run_test', 'run_sql_page', 'mark_sql']);
type WorkName = z.infer<typeof WorkName>;

const work = <T>(name: WorkName, answer: z.ZodType<T>): Work<T> => ({ name, answer });

export const works = {
  runProgram: work('run_page', Failure.nullable()),
  forbiddenIn: work('forbidden_in', z.array(z.string())),
  runTest: work('run_test', Verdict),
  runSql: work('run_sql_page', SqlEnd),
  markSql: work('mark_sql', SqlVerdict),
};

/** From the page to its worker. */
export const ToWorker = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    base: z.string(),
    harness: z.string(),
    memory_bytes: z.int().positive(),
    /** Whether to say how much has come: the first time. */
    counts: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('work'), id: z.int(), work: WorkName, args: z.array(z.string()) }),
]);
export type ToWorker = z.infer<typeof ToWorker>;

/** From the worker to its page. */
export const FromWorker = z.discriminatedUnion('kind', [
  /** Bytes of Python that have come, of those whose progress is shown. */
  z.strictObject({ kind: z.literal('loading'), bytes: z.int() }),
  z.strictObject({ kind: z.literal('ready') }),
  /** What a program prints, as it comes. */
  z.strictObject({ kind: z.literal('printed'), id: z.int(), stream: z.enum(['out', 'err']), text: z.string() }),
  z.strictObject({ kind: z.literal('done'), id: z.int(), json: z.string() }),
  /** Python itself is over, or could not start: nothing more comes from this worker. */
  z.strictObject({ kind: z.literal('broken'), id: z.int().nullable(), message: z.string() }),
]);
export type FromWorker = z.infer<typeof FromWorker>;
