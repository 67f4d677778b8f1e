import type { SubjectCode } from '@nexus/contracts';
import { asSubject } from '#lib/words/subjects.ts';

/** What of the Synthèse lives in its address. */
export interface SyntheseSearch {
  /** The subject of the knowledge graph. */
  matiere?: SubjectCode | undefined;
  /** The graph as a list; as a drawing otherwise. */
  vue?: 'liste' | undefined;
}

export function validateSyntheseSearch(search: { matiere?: unknown; vue?: unknown }): SyntheseSearch {
  // Each key is named even when refused: the router would otherwise keep what was typed.
  return { matiere: asSubject(search.matiere), vue: search.vue === 'liste' ? 'liste' : undefined };
}
