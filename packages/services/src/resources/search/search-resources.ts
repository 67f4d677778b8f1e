import { highlightsIn, readQuestion } from '@nexus/agents';
import type { ResourceHits, SearchResourcesInput } from '@nexus/contracts';
import type { Caller } from '../../context.ts';
import { findPassages } from './find-passages.ts';
import { hitsOf } from './hits.ts';
import { listLibrary } from './list-library.ts';
import { openIndex } from './open-index.ts';

/** What asks for exercises rather than for explanations. */
const exercise = /\bexo?s?\b|\bexercices?\b|entra[iî]n/i;

/**
 * The passages of the library nearest to what was typed, the best one of each resource; nothing typed lists the library in its
 * order. Every signed-in person may read all of it.
 */
export async function searchResources(caller: Caller, input: SearchResourcesInput): Promise<ResourceHits> {
  const { q, limit, literal } = input;
  if (q === '') return { hits: await listLibrary(caller, input), corrections: [], mode: 'words', ready: true };
  const vocabulary = await openIndex(caller);
  if (vocabulary === undefined) return { hits: [], corrections: [], mode: 'words', ready: false };
  const { concepts, corrections } = readQuestion(q, vocabulary, { literal });
  const found =
    concepts.length === 0
      ? []
      : await findPassages(caller, concepts, vocabulary, input, {
          limit,
          exercises: input.type === 'Exercice' || exercise.test(q),
        });
  const stems = new Set(concepts.flatMap(({ terms }) => terms.map(({ term }) => term)));
  const hits = await hitsOf(caller, found, (text) => highlightsIn(text, stems));
  return { hits, corrections, mode: 'words', ready: true };
}
