import type { SubjectCode } from '@nexus/contracts';
import { asSubject } from '#lib/subjects.ts';

/** What of the Synthèse lives in its address. */
export interface SyntheseSearch {
  /** The subject of the knowledge graph. */
  matiere?: SubjectCode;
  /** The graph as a list; as a drawing otherwise. */
  vue?: 'liste';
}

export function validateSyntheseSearch(search: { matiere?: unknown; vue?: unknown }): SyntheseSearch {
  const matiere = asSubject(search.matiere);
  return {
    ...(matiere === undefined ? {} : { matiere }),
    ...(search.vue === 'liste' ? { vue: 'liste' as const } : {}),
  };
}
