import { schema } from '@nexus/db';
import { sql } from 'drizzle-orm';
import type { Campus } from '../../context.ts';
import { computeSummaries } from '../../projection/index.ts';
import { isEmpty } from '../is-empty.ts';
import { loadProgramme } from '../load-programme.ts';
import { type Batch, openBatch, peopleStatements, pupilsPerCoach } from './batch.ts';
import { campusTemplates } from './templates.ts';
import { workStatements } from './work.ts';

export interface SyntheticOptions {
  /** How many pupils, from 1 to 999,999. */
  students: number;
  /** The same seed, size and clock give the same campus. */
  seed?: number;
  /** Told after each batch how many pupils are written. */
  onProgress?: (written: number) => void;
}

/** Large enough for set-based SQL to pay, small enough for its sorts and its pending foreign keys to stay in memory. */
const pupilsPerBatch = { postgres: 250 * pupilsPerCoach, pglite: 50 * pupilsPerCoach };
/** Two cores' worth on a server; PGlite has one connection. */
const batchesAtOnce = { postgres: 2, pglite: 1 };

/**
 * Fills an empty, migrated campus with as many pupils as asked for, about 170 rows each in the proportions of real life,
 * every constraint on. Nobody in it has a password.
 *
 * @throws Error the database holds somebody already, or the size is out of range. A run cut short leaves what it wrote:
 *   only a whole campus has `kind` = synthetic.
 */
export async function writeSyntheticCampus(
  campus: Campus,
  { students, seed = 1, onProgress }: SyntheticOptions,
): Promise<{ students: number; seconds: number }> {
  if (!Number.isInteger(students) || students < 1 || students > 999_999) {
    throw new RangeError(`students must be a whole number from 1 to 999,999, got ${students}`);
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, got ${seed}`);
  if (!(await isEmpty(campus))) {
    throw new Error('A synthetic campus is written on an empty database only: this one has users already.');
  }
  const started = performance.now();
  const now = campus.now();
  await loadProgramme(campus.db.orm);
  const templates = campusTemplates(now);

  const { kind, orm } = campus.db;
  const size = pupilsPerBatch[kind];
  const waiting: Batch[] = [];
  for (let first = 1; first <= students; first += size) {
    waiting.push({ first, last: Math.min(students, first + size - 1), seed, now });
  }
  let written = 0;
  const work = async () => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      await writeBatch(campus, batch, templates);
      written += batch.last - batch.first + 1;
      onProgress?.(written);
    }
  };
  await Promise.all(Array.from({ length: batchesAtOnce[kind] }, work));

  await orm.insert(schema.campus).values({ key: 'kind', value: 'synthetic' });
  // Statistics for the planner, and the visibility map without which an index-only scan reads the table all the same.
  await orm.execute(sql`vacuum (analyze)`);
  return { students, seconds: (performance.now() - started) / 1000 };
}

async function writeBatch({ db }: Campus, batch: Batch, templates: ReturnType<typeof campusTemplates>): Promise<void> {
  await db.orm.transaction(async (orm) => {
    // Losing the last batches in a crash costs nothing: the campus would be written again.
    await orm.execute(sql`set local synchronous_commit = off`);
    await openBatch(orm, batch, templates);
    for (const statement of [...peopleStatements, ...workStatements]) await orm.execute(sql.raw(statement));
    // Nothing has statistics yet: left to guess, the planner reads whole tables again for each batch.
    await orm.execute(sql`set local enable_seqscan = off`);
    await orm.execute(sql`set local enable_hashjoin = off`);
    await orm.execute(sql`set local enable_mergejoin = off`);
    await computeSummaries(orm, batch.now, sql`select student_id from pupil`);
  });
}
