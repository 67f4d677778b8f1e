import { type Embedder, ollamaEmbedder } from '@nexus/agents';

/** The embedding model of these settings; undefined where none is set. */
export function createEmbedder(url: string | undefined, model: string): Embedder | undefined {
  return url === undefined ? undefined : ollamaEmbedder({ url, model, now: () => performance.now() });
}
