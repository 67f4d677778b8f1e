import type { SubjectCode } from '@nexus/contracts';
import { asSubject } from '#lib/words/subjects.ts';

/** As it may have been typed. */
export interface TypedProgressionSearch {
  vue?: unknown;
  matiere?: unknown;
  forme?: unknown;
  competence?: unknown;
}

/** What of the progression lives in its address. */
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

/** Looked at with the page and not with its route: the first screen carries the routes. */
export function progressionSearch({ vue, matiere, forme, competence }: TypedProgressionSearch): ProgressionSearch {
  return {
    vue: vue === 'graphe' || vue === 'historique' ? vue : undefined,
    matiere: asSubject(matiere),
    forme: forme === 'liste' ? forme : undefined,
    competence: typeof competence === 'string' ? competence : undefined,
  };
}
