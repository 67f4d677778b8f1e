import { z } from 'zod';

/** Of nomic-embed-text, and of the column `embedding` (drizzle/0001). */
export const embeddingSize = 768;

/** What turns texts into vectors, near each other when they mean the same. */
export interface Embedder {
  /** Vectors made by another model are not to be compared with its own. */
  readonly model: string;
  /** @throws EmbedderAway no answer, or not in time, or not one to be used. */
  embed(texts: readonly string[], purpose: 'search_query' | 'search_document', timeout_ms: number): Promise<number[][]>;
}

export class EmbedderAway extends Error {}

/** After a failure nobody waits for it again for so long. */
const restMs = 30_000;

const Answer = z.object({
  embeddings: z.array(z.array(z.number().refine(Number.isFinite)).length(embeddingSize)),
});

interface OllamaSettings {
  /** Without a trailing slash. */
  url: string;
  model: string;
  now: () => number;
}

/**
 * An embedding model served by Ollama. Once it failed, calls fail at once for half a minute; then one tries again, so that a
 * search never waits long for a model that is not there and finds it when it is back.
 */
export function ollamaEmbedder({ url, model, now }: OllamaSettings): Embedder {
  let restsUntil = 0;
  return {
    model,
    async embed(texts, purpose, timeout_ms) {
      if (now() < restsUntil) throw new EmbedderAway('resting after a failure');
      try {
        const answer = await fetch(`${url}/api/embed`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          // nomic-embed-text was trained to be told what each text is for.
          body: JSON.stringify({ model, input: texts.map((text) => `${purpose}: ${text}`) }),
          signal: AbortSignal.timeout(timeout_ms),
        });
        if (!answer.ok) throw new EmbedderAway(`HTTP ${answer.status}`);
        const { embeddings } = Answer.parse(await answer.json());
        if (embeddings.length !== texts.length)
          throw new EmbedderAway(`${embeddings.length} vectors for ${texts.length} texts`);
        return embeddings;
      } catch (error) {
        restsUntil = now() + restMs;
        throw error instanceof EmbedderAway ? error : new EmbedderAway('no answer to be used', { cause: error });
      }
    },
  };
}

/** Of reciprocal rank fusion: how little the first places differ (Cormack, Clarke and Büttcher, 2009). */
const fusionConstant = 60;

/** Several rankings as one: each thing counts 1 / (60 + its place) in every ranking it is in. */
export function fuseRankings<T>(
  rankings: readonly (readonly T[])[],
  keyOf: (one: T) => string,
): { one: T; score: number }[] {
  const fused = new Map<string, { one: T; score: number }>();
  for (const ranking of rankings) {
    for (const [index, one] of ranking.entries()) {
      const key = keyOf(one);
      const known = fused.get(key) ?? { one, score: 0 };
      known.score += 1 / (fusionConstant + index + 1);
      fused.set(key, known);
    }
  }
  return [...fused.values()].sort((a, b) => b.score - a.score);
}
