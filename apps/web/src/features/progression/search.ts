import type { SubjectCode } from '@nexus/contracts';
import { asSubject } from '#lib/words/subjects.ts';

/** What of the progression lives in its address. This comes with the first screen, and so holds no more than it must. */
export interface ProgressionSearch {
  /** Competence by competence otherwise. */
  vue?: 'graphe' | 'historique' | undefined;
  /** The one subject of the graph; all of them otherwise. */
  matiere?: SubjectCode | undefined;
  /** The graph as a list; as a drawing otherwise. */
  forme?: 'liste' | undefined;
  /** The one that is open in the graph. */
  competence?: string | undefined;
}

export function validateProgressionSearch(search: Record<string, unknown>): ProgressionSearch {
  const { vue, matiere, forme, competence } = search;
  return {
    vue: vue === 'graphe' || vue === 'historique' ? vue : undefined,
    matiere: asSubject(matiere),
    forme: forme === 'liste' ? forme : undefined,
    competence: typeof competence === 'string' ? competence : undefined,
  };
}
