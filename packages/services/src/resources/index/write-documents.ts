import { facetOf, weighPassage } from '@nexus/agents';
import type { ResourceType, SubjectCode, Track } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Campus } from '../../context.ts';
import { lockGeneration } from './generation.ts';

/** A resource, as the index needs it. */
export interface IndexedDocument {
  resource_id: string;
  title: string;
  subject: SubjectCode | null;
  level: Track | null;
  type: ResourceType;
  /** What it is about in other words. */
  about: string;
  /** What it belongs to: its course, its subject. */
  context: string;
  passages: readonly { heading: string; text: string; page?: number }[];
  /** What of it is indexed, to know when it has changed. */
  fingerprint: string;
}

/** The words of their passages take the place of those that were there, in one transaction: no search misses them meanwhile. */
export async function writeDocuments(
  campus: Pick<Campus, 'db' | 'newId'>,
  generation: number,
  documents: readonly IndexedDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  await campus.db.orm.transaction(async (orm) => {
    await lockGeneration(orm, generation);
    const removed = await removePassages(
      orm,
      generation,
      documents.map(({ resource_id }) => resource_id),
    );
    const added = await addPassages(campus, orm, generation, documents);
    await touch(orm, generation, added - removed);
    const indexed = documents.map(({ resource_id, fingerprint }) => [resource_id, `${generation}:${fingerprint}`]);
    await orm.execute(sql`
      update ${schema.resources} set indexed_as = one->>1
      from json_array_elements(${JSON.stringify(indexed)}::json) as one
      where ${schema.resources.id} = (one->>0)::uuid`);
  });
}

/** What is withdrawn or gone is found no more. */
export async function forgetDocuments(
  { db }: Pick<Campus, 'db'>,
  generation: number,
  resource_ids: readonly string[],
): Promise<void> {
  if (resource_ids.length === 0) return;
  await db.orm.transaction(async (orm) => {
    await lockGeneration(orm, generation);
    await touch(orm, generation, -(await removePassages(orm, generation, resource_ids)));
    await orm
      .update(schema.resources)
      .set({ indexed_as: null })
      .where(inArray(schema.resources.id, [...resource_ids]));
  });
}

async function touch(orm: Database, generation: number, passages: number): Promise<void> {
  const { searchGenerations: table } = schema;
  await orm
    .update(table)
    .set({ passages: sql`${table.passages} + ${passages}::int`, changes: sql`${table.changes} + 1` })
    .where(eq(table.number, generation));
}

async function removePassages(orm: Database, generation: number, resource_ids: readonly string[]): Promise<number> {
  const { resourceChunks, searchPostings, searchTerms } = schema;
  const rows = await orm
    .select({ number: resourceChunks.number })
    .from(resourceChunks)
    .where(and(eq(resourceChunks.generation, generation), inArray(resourceChunks.resource_id, [...resource_ids])));
  const numbers = rows.map(({ number }) => number);
  if (numbers.length === 0) return 0;
  await orm.execute(sql`
    update ${searchTerms} set passages = ${searchTerms.passages} - gone.passages
    from (select term_id, count(*)::int as passages from ${searchPostings}
          where ${inArray(searchPostings.passage, numbers)} group by term_id) as gone
    where ${searchTerms.id} = gone.term_id`);
  await orm.delete(searchPostings).where(inArray(searchPostings.passage, numbers));
  await orm.delete(resourceChunks).where(inArray(resourceChunks.number, numbers));
  return numbers.length;
}

async function addPassages(
  campus: Pick<Campus, 'db' | 'newId'>,
  orm: Database,
  generation: number,
  documents: readonly IndexedDocument[],
): Promise<number> {
  const { resourceChunks } = schema;
  const passages = documents.flatMap((document) =>
    document.passages.map(({ heading, text, page = null }, position) => ({
      id: campus.newId(),
      facet: facetOf(document),
      row: { resource_id: document.resource_id, position, heading, page, body: text, generation },
      terms: weighPassage({
        title: document.title,
        heading,
        about: document.about,
        context: document.context,
        body: text,
      }),
    })),
  );
  if (passages.length === 0) return 0;
  const written = await orm
    .insert(resourceChunks)
    .values(passages.map(({ id, row }) => ({ id, ...row })))
    .returning({ id: resourceChunks.id, number: resourceChunks.number });
  const numbers = new Map(written.map(({ id, number }) => [id, number]));
  const words = new Map<string, { passages: number; forms: Set<string> }>();
  for (const { terms } of passages) {
    for (const { term, forms } of terms) {
      const word = words.get(term) ?? { passages: 0, forms: new Set() };
      word.passages += 1;
      for (const form of forms) word.forms.add(form);
      words.set(term, word);
    }
  }
  const ids = await writeTerms(orm, generation, words);
  const postings = passages.flatMap(({ id, facet, terms }) =>
    terms.map(({ term, impact }) => [numbers.get(id), ids.get(term), impact, facet]),
  );
  await orm.execute(sql`
    insert into ${schema.searchPostings} (passage, term_id, impact, facet)
    select (one->>0)::int, (one->>1)::int, (one->>2)::smallint, (one->>3)::smallint
    from json_array_elements(${JSON.stringify(postings)}::json) as one`);
  return passages.length;
}

/** Counts the passages of words that are there, adds the others; the id of each. In one order, for writers not to wait in a ring. */
async function writeTerms(
  orm: Database,
  generation: number,
  words: ReadonlyMap<string, { passages: number; forms: ReadonlySet<string> }>,
): Promise<Map<string, number>> {
  const { searchTerms: table } = schema;
  const sorted = [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, { passages, forms }]) => ({ term, passages, forms: [...forms] }));
  // As one parameter: thousands of them take longer to be built than to be written.
  await orm.execute(sql`
    insert into ${table} (generation, term, passages, forms)
    select ${generation}::int, term, passages, forms
    from json_to_recordset(${JSON.stringify(sorted)}::json) as word (term text, passages int, forms text[])
    on conflict (generation, term) do update set
      passages = search_terms.passages + excluded.passages,
      forms = case when search_terms.forms @> excluded.forms then search_terms.forms
        else (select array_agg(distinct form) from unnest(search_terms.forms || excluded.forms) as form) end`);
  const rows = await orm
    .select({ id: table.id, term: table.term })
    .from(table)
    .where(
      and(
        eq(table.generation, generation),
        sql`${table.term} = any(array(select json_array_elements_text(${JSON.stringify([...words.keys()])}::json)))`,
      ),
    );
  return new Map(rows.map(({ id, term }) => [term, id]));
}
