import { type Concept, exerciseFacets, facetsOf, type Vocabulary } from '@nexus/agents';
import type { SearchResourcesInput } from '@nexus/contracts';
import type { StatementParameter } from '@nexus/db';
import type { Campus } from '../../context.ts';

type Filters = Pick<SearchResourcesInput, 'subject' | 'level' | 'type' | 'course_id'>;

export interface FoundPassage {
  resource_id: string;
  /** Of the passage. */
  number: number;
  /** The competence its resource is about first; null when it is about none. */
  code: string | null;
  is_exercise: boolean;
  score: number;
}

/**
 * How many passages of a word are looked at, those most about it first. A word of the question that has more is looked up in
 * what the other words found; another way of saying is not.
 */
const most = { asked: 500, other: 150 };
/** Passages whose score is worked out whole. */
const candidates = 300;
/** An exercise comes after the section that teaches it, unless exercises are asked for. */
const exerciseShare = 0.8;
const repeated = 0.75;

/**
 * The passages nearest to a question by its words, the best one of each resource. A passage's score is the sum over the parts
 * of the question of the best word it has for it (impact × rarity), less when parts are missing.
 *
 * Work is bounded whatever the size of the library: no word brings more than `most` rows, read in the order of an index that
 * holds all that is asked.
 */
export async function findPassages(
  { db }: Campus,
  concepts: readonly Concept[],
  vocabulary: Vocabulary,
  filters: Filters,
  { limit, exercises }: { limit: number; exercises: boolean },
): Promise<FoundPassage[]> {
  const source = filters.course_id !== undefined ? 'chapter' : filters.subject !== undefined ? 'subject' : 'library';
  const terms = concepts.flatMap(({ terms: ways, asked }, concept) =>
    ways
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, 5)
      .map(({ id, term, weight }, index) => {
        const main = asked && index === 0;
        const take = main ? most.asked : most.other;
        const frequent = source !== 'chapter' && main && (vocabulary.find(term)?.passages ?? 0) > take;
        return [id, concept, weight, take, frequent ? 1 : 0];
      }),
  );
  const whole = concepts
    .filter(({ asked }) => asked)
    .map(({ terms: ways }) => Math.max(...ways.map(({ weight }) => weight)));
  const shares = concepts.map(({ asked, terms: ways }) => (asked ? Math.max(...ways.map(({ weight }) => weight)) : 0));
  const facets = facetsOf(filters);
  const parameters: StatementParameter[] = [
    JSON.stringify(terms),
    facets === null ? null : facets.join(','),
    filters.course_id ?? null,
    JSON.stringify(shares),
    whole.reduce((sum, one) => sum + one, 0) || 1,
    exercises ? 1 : exerciseShare,
    exerciseFacets.join(','),
    // More than is shown, for what comes down to be replaced.
    limit + 30,
  ];
  const found = await db.read<FoundPassage>(statements[source], parameters);
  return exercises ? found.slice(0, limit) : spread(found).slice(0, limit);
}

/** Of the exercises of one competence, each after the first counts for less: they say much the same, and there may be ten. */
function spread(found: readonly FoundPassage[]): FoundPassage[] {
  const before = new Map<string, number>();
  const lowered = found.map((one) => {
    if (!one.is_exercise || one.code === null) return one;
    const count = before.get(one.code) ?? 0;
    before.set(one.code, count + 1);
    return { ...one, score: one.score * repeated ** count };
  });
  return lowered.sort((a, b) => b.score - a.score);
}

/** Where the words of the question are looked for; each is one prepared statement. */
const sources = {
  /** Whole, or by level or type alone: the passages most about a word, those that the filters refuse passed over. */
  library: `
    select found.passage, asked.concept, found.impact * asked.weight as score, found.facet
    from asked cross join filters cross join lateral (
      select passage, impact, facet from nexus_app.search_postings as posting
      where posting.term_id = asked.term_id and (filters.facets is null or posting.facet = any(filters.facets))
      order by posting.impact desc limit asked.take
    ) as found`,
  /** A subject is a few facets: each has its own order, and nothing is passed over. */
  subject: `
    select found.passage, asked.concept, found.impact * asked.weight as score, found.facet
    from asked cross join filters cross join unnest(filters.facets) as wanted(facet) cross join lateral (
      select passage, impact, facet from nexus_app.search_postings as posting
      where posting.term_id = asked.term_id and posting.facet = wanted.facet
      order by posting.impact desc limit asked.take
    ) as found`,
  /**
   * A chapter is a few hundred passages: theirs, and no others. One by one, by key (the limit says so): a join would read
   * every passage of a frequent word.
   */
  chapter: `
    select chunk.number as passage, asked.concept, posting.impact * asked.weight as score, posting.facet
    from filters cross join nexus_app.resources as resource
    join nexus_app.resource_chunks as chunk on chunk.resource_id = resource.id
    cross join asked cross join lateral (
      select impact, facet from nexus_app.search_postings
      where passage = chunk.number and term_id = asked.term_id limit 1
    ) as posting
    where resource.course_id = $3::text and (filters.facets is null or posting.facet = any(filters.facets))`,
};

const statementOver = (source: string) => `
with asked as materialized (
  select (one->>0)::int as term_id, (one->>1)::int as concept, (one->>2)::float8 as weight,
    (one->>3)::int as take, (one->>4)::int = 1 as frequent
  from json_array_elements($1::text::json) as one
), filters as materialized (
  select string_to_array($2::text, ',')::smallint[] as facets, string_to_array($7::text, ',')::smallint[] as exercises,
    $3::text as course_id
), listed as materialized (${source}
), candidates as materialized (
  select listed.passage, min(facet) as facet from listed
  group by listed.passage order by sum(score) desc limit ${candidates}
), scored as (
  select passage, concept, max(score) as score from (
    select listed.passage, concept, score from listed join candidates using (passage)
    union all
    -- By key again.
    select candidates.passage, asked.concept, posting.impact * asked.weight
    from asked cross join candidates cross join lateral (
      select impact from nexus_app.search_postings
      where passage = candidates.passage and term_id = asked.term_id limit 1
    ) as posting
    where asked.frequent
  ) as every group by passage, concept
), ranked as (
  select scored.passage,
    sum(scored.score) * (0.4 + 0.6 * sum(share.part::float8) / $5::float8)
      * case when min(candidates.facet) = any(min(filters.exercises)) then $6::float8 else 1 end as score
  from scored join candidates using (passage) cross join filters
  join json_array_elements_text($4::text::json) with ordinality as share (part, place) on share.place = scored.concept + 1
  group by scored.passage order by 2 desc limit 60 + 4 * $8::int
), best as (
  select distinct on (chunk.resource_id) chunk.resource_id, ranked.passage, ranked.score,
    resource.codes[1] as code, resource.type = 'Exercice' as is_exercise
  from ranked join nexus_app.resource_chunks as chunk on chunk.number = ranked.passage
  join nexus_app.resources as resource on resource.id = chunk.resource_id and resource.withdrawn_at is null
  order by chunk.resource_id, ranked.score desc, ranked.passage
)
select resource_id, passage as number, score / 1000 as score, code, is_exercise from best
order by score desc, passage limit $8::int`;

const statements = {
  library: statementOver(sources.library),
  subject: statementOver(sources.subject),
  chapter: statementOver(sources.chapter),
};
