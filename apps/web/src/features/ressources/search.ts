import type { SubjectCode } from '@nexus/contracts';
import { asSubject } from '#lib/words/subjects.ts';

const levels = ['premiere', 'terminale'] as const;
const kinds = ['cours', 'exercices', 'liens', 'pdf', 'videos'] as const;
export type Level = (typeof levels)[number];
export type Kind = (typeof kinds)[number];

/** What of the library lives in its address. This comes with the first screen, and so holds no more than it must. */
export interface ResourcesSearch {
  q?: string | undefined;
  matiere?: SubjectCode | undefined;
  niveau?: Level | undefined;
  type?: Kind | undefined;
  chapitre?: string | undefined;
  /** Words as they are typed. */
  exact?: boolean | undefined;
}

export function validateResourcesSearch(search: Record<string, unknown>): ResourcesSearch {
  const { q, matiere, niveau, type, chapitre, exact } = search;
  return {
    // The router reads « 2 » as a number.
    q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 300) || undefined : undefined,
    matiere: asSubject(matiere),
    niveau: levels.find((one) => one === niveau),
    type: kinds.find((one) => one === type),
    chapitre: typeof chapitre === 'string' && /^[a-z0-9-]{1,80}$/.test(chapitre) ? chapitre : undefined,
    exact: exact === true ? true : undefined,
  };
}
