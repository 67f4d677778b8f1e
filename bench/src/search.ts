import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { searchQuestions } from '@nexus/content/search-questions';
import { openPglite } from '@nexus/db/pglite';
import { openPostgres } from '@nexus/db/postgres';
import { indexLibrary } from '@nexus/services';
import { startPostgres } from './postgres.ts';
import { openSearchCampus } from './search/campus.ts';
import { measureLatency } from './search/latency.ts';
import { measureQuality, qualityReport } from './search/quality.ts';
import { fillLibrary } from './search/synthetic-library.ts';

/* Writes bench/search.md: what the search finds of the questions of pupils, and how fast on a large library. */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((one) => one !== '--'),
  options: { passages: { type: 'string', default: '100000' } },
});
const passages = Number(values.passages);
const say = (line: string) => process.stdout.write(`${line}\n`);

const lite = await openPglite();
const small = await openSearchCampus(lite);
await indexLibrary(small.campus);
const quality = qualityReport(await measureQuality(small.caller, searchQuestions()));
await lite.close();
say(quality);

const postgres = await startPostgres(`search-${passages}`);
const db = openPostgres(postgres.url);
const large = await openSearchCampus(db);
await fillLibrary(large.campus, passages, say);
const measured = await measureLatency(large.caller, searchQuestions());
const [size] = await db.read<{ mb: number; passages: number; terms: number }>(
  `select (pg_total_relation_size('nexus_app.search_postings') / 1000000)::int as mb,
    (select passages from nexus_app.search_generations where is_current) as passages,
    (select count(*)::int from nexus_app.search_terms) as terms`,
  [],
);
await db.close();
await postgres.stop();

const ms = (value: number) => value.toFixed(1);
const latency = `## How fast, on a large library

PostgreSQL (${postgres.name}), ${size?.passages.toLocaleString('en')} passages, ${size?.terms.toLocaleString('en')} words, postings of ${size?.mb} MB with their indexes;
${cpus().length} cores (${cpus()[0]?.model.trim()}), shared with whatever else ran. One search after another through the verb: words
read, index asked, passages fetched and marked. In milliseconds.

| asked | searches | p50 | p95 | p99 |
| ----- | -------- | --- | --- | --- |
${measured.map(({ name, searches, p50, p95, p99 }) => `| ${name} | ${searches} | ${ms(p50)} | ${ms(p95)} | ${ms(p99)} |`).join('\n')}

Goal: p95 ≤ 30 ms at 100,000 passages.
`;
say(latency);
writeFileSync(fileURLToPath(new URL('../search.md', import.meta.url)), `${quality}\n${latency}`);
