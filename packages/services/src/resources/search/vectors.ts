import { facetsOf } from '@nexus/agents';
import type { SearchResourcesInput } from '@nexus/contracts';
import type { DatabaseClient, StatementParameter } from '@nexus/db';
import type { Caller, Campus } from '../../context.ts';
import type { FoundPassage } from './find-passages.ts';

/** While somebody types, what comes later is not worth waiting for. */
const queryMs = 300;
const documentMs = 60_000;
const passagesAtOnce = 16;

const known = new WeakMap<DatabaseClient, Promise<boolean>>();

/** Whether this database has a place for vectors: pgvector was there when it was migrated last. */
function hasVectors(db: DatabaseClient): Promise<boolean> {
  const asked =
    known.get(db) ??
    db
      .read(
        `select 1 from information_schema.columns
         where table_schema = 'nexus_app' and table_name = 'resource_chunks' and column_name = 'embedding'`,
        [],
      )
      .then((rows) => rows.length > 0);
  known.set(db, asked);
  asked.catch(() => known.delete(db));
  return asked;
}

/**
 * The passages nearest to a question by meaning, the best one of each resource; null when there is no model, no place for
 * vectors, or no answer in time: words are then enough.
 */
export async function findByMeaning(
  { db, embedder }: Caller,
  { q, subject, level, type, course_id }: SearchResourcesInput,
  limit: number,
): Promise<FoundPassage[] | null> {
  if (embedder === undefined || !(await hasVectors(db))) return null;
  const vectors = await embedder.embed([q], 'search_query', queryMs).catch(() => null);
  const [vector] = vectors ?? [];
  if (vector === undefined) return null;
  const filtered = facetsOf({ subject, level, type }) !== null || course_id !== undefined;
  const parameters: StatementParameter[] = [
    JSON.stringify(vector),
    subject ?? null,
    level ?? null,
    type ?? null,
    course_id ?? null,
    embedder.model,
  ];
  // Within filters the few passages left are compared one by one: the index would give the nearest of all, and few of them.
  const nearest = await db.read<FoundPassage>(filtered ? nearestWithin : nearestOfAll, parameters);
  const best = new Map<string, FoundPassage>();
  for (const one of nearest) if (!best.has(one.resource_id)) best.set(one.resource_id, one);
  return [...best.values()].slice(0, limit);
}

const columns = `chunk.resource_id, chunk.number, resource.codes[1] as code, resource.type = 'Exercice' as is_exercise`;
const current = `chunk.generation = (select number from nexus_app.search_generations where is_current)
  and resource.withdrawn_at is null`;
/** Vectors of another model are no answer: none are there until the next round has made its own. */
const ofModel = `exists (select 1 from nexus_app.search_generations where is_current and embedded_with = $6::text)`;
const within = `${ofModel} and ($2::text is null or resource.subject = $2::text) and ($3::text is null or resource.level = $3::text)
  and ($4::text is null or resource.type::text = $4::text) and ($5::text is null or resource.course_id = $5::text)`;

const nearestOfAll = `
with near as materialized (
  select id, embedding <=> $1::text::vector as distance from nexus_app.resource_chunks
  where embedding is not null order by embedding <=> $1::text::vector limit 100
)
select ${columns}, 1 - near.distance as score
from near join nexus_app.resource_chunks as chunk on chunk.id = near.id
join nexus_app.resources as resource on resource.id = chunk.resource_id
where ${current} and ${within} order by near.distance`;

const nearestWithin = `
with left_over as materialized (
  select ${columns}, chunk.embedding <=> $1::text::vector as distance
  from nexus_app.resource_chunks as chunk join nexus_app.resources as resource on resource.id = chunk.resource_id
  where chunk.embedding is not null and ${current} and ${within}
)
select resource_id, number, code, is_exercise, 1 - distance as score from left_over order by distance limit 100`;

/** `$1` a model: the vectors that another one made go, in one statement with the name of the new one. */
const forgetOtherModels = `
with changed as (
  update nexus_app.search_generations set embedded_with = $1::text
  where is_current and embedded_with is distinct from $1::text returning number
)
update nexus_app.resource_chunks set embedding = null
where embedding is not null and generation in (select number from changed)`;

/**
 * Gives a vector to each passage that has none, a few at a time; with a model that is not there, or no place for vectors,
 * there is nothing to do. Stopped half-way, the next round goes on; after a change of model it begins anew.
 *
 * @returns how many passages got theirs.
 */
export async function embedPassages({ db, embedder }: Pick<Campus, 'db' | 'embedder'>): Promise<number> {
  if (embedder === undefined || !(await hasVectors(db))) return 0;
  await db.read(forgetOtherModels, [embedder.model]);
  for (let done = 0; ; ) {
    const passages = await db.read<{ id: string; text: string }>(
      `select chunk.id, concat_ws(E'\\n', resource.title, nullif(chunk.heading, ''), chunk.body) as text
       from nexus_app.resource_chunks as chunk join nexus_app.resources as resource on resource.id = chunk.resource_id
       where chunk.embedding is null and ${current} order by chunk.number limit ${passagesAtOnce}`,
      [],
    );
    if (passages.length === 0) return done;
    const vectors = await embedder
      .embed(
        passages.map(({ text }) => text),
        'search_document',
        documentMs,
      )
      .catch(() => null);
    if (vectors === null) return done;
    await db.read(
      `update nexus_app.resource_chunks set embedding = (one->>1)::vector
       from json_array_elements($1::text::json) as one where id = (one->>0)::uuid and generation =
         (select number from nexus_app.search_generations where is_current and embedded_with = $2::text)`,
      [JSON.stringify(passages.map(({ id }, index) => [id, JSON.stringify(vectors[index])])), embedder.model],
    );
    done += passages.length;
  }
}
