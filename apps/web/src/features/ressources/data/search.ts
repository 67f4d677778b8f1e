import type { SubjectCode } from '@nexus/contracts';
import { asSubject } from '#lib/words/subjects.ts';
import type { RawSearch } from '../search.ts';

const levels = ['premiere', 'terminale'] as const;
const kinds = ['cours', 'exercices', 'liens', 'pdf', 'videos'] as const;
export type Level = (typeof levels)[number];
export type Kind = (typeof kinds)[number];

/** What is asked of the library. */
export interface ResourcesSearch {
  q?: string | undefined;
  matiere?: SubjectCode | undefined;
  niveau?: Level | undefined;
  type?: Kind | undefined;
  chapitre?: string | undefined;
  /** Words as they are typed. */
  exact?: boolean | undefined;
}

/** What an address asks; what it cannot ask is left aside. */
export function readSearch({ q, matiere, niveau, type, chapitre, exact }: RawSearch): ResourcesSearch {
  return {
    // The router reads « 2 » as a number.
    q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 300) : undefined,
    matiere: asSubject(matiere),
    niveau: levels.find((one) => one === niveau),
    type: kinds.find((one) => one === type),
    chapitre: typeof chapitre === 'string' && /^[a-z0-9-]{1,80}$/.test(chapitre) ? chapitre : undefined,
    exact: exact === 'oui' ? true : undefined,
  };
}
