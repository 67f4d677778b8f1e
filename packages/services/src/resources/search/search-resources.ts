import { fuseRankings, highlightsIn, readQuestion } from '@nexus/agents';
import type { ResourceHits, SearchResourcesInput } from '@nexus/contracts';
import type { Caller } from '../../context.ts';
import { type FoundPassage, findPassages } from './find-passages.ts';
import { hitsOf } from './hits.ts';
import { listLibrary } from './list-library.ts';
import { openIndex } from './open-index.ts';
import { findByMeaning } from './vectors.ts';

/** What asks for exercises rather than for explanations. */
const exercise = /\bexo?s?\b|\bexercices?\b|entra[iî]n/i;

/**
 * The passages of the library nearest to what was typed, the best one of each resource; nothing typed lists the library in its
 * order. Every signed-in person may read all of it.
 */
export async function searchResources(caller: Caller, input: SearchResourcesInput): Promise<ResourceHits> {
  const { q, limit } = input;
  const literal = input.spelling === 'literal';
  if (q === '') return { hits: await listLibrary(caller, input), corrections: [], mode: 'words', ready: true };
  const vocabulary = await openIndex(caller);
  if (vocabulary === undefined) return { hits: [], corrections: [], mode: 'words', ready: false };
  const { concepts, corrections } = readQuestion(q, vocabulary, { literal });
  // More than is asked, for the two to have something in common.
  const depth = Math.max(limit, 50);
  const [byWords, byMeaning] = await Promise.all([
    concepts.length === 0
      ? []
      : findPassages(caller, concepts, vocabulary, input, {
          limit: depth,
          exercises: input.type === 'Exercice' || exercise.test(q),
        }),
    literal ? null : findByMeaning(caller, input, depth),
  ]);
  const found = (byMeaning === null ? byWords : fused(byWords, byMeaning)).slice(0, limit);
  const stems = new Set(concepts.flatMap(({ terms }) => terms.map(({ term }) => term)));
  const hits = await hitsOf(caller, found, (text) => highlightsIn(text, stems));
  return { hits, corrections, mode: byMeaning === null ? 'words' : 'hybrid', ready: true };
}

/** The passage shown of a resource that both found is the one found by words: it has something to mark. */
function fused(byWords: readonly FoundPassage[], byMeaning: readonly FoundPassage[]): FoundPassage[] {
  return fuseRankings([byWords, byMeaning], ({ resource_id }) => resource_id).map(({ one, score }) => ({
    ...one,
    score: 100 * score,
  }));
}
