import type { SubjectCode } from '@nexus/contracts';
import { asSubject } from '#lib/words/subjects.ts';

const levels = ['premiere', 'terminale', 'tous'] as const;
export type Level = (typeof levels)[number];

/** What of the list of courses lives in its address. This comes with the first screen, and so holds no more than it must. */
export interface CoursesSearch {
  matiere?: SubjectCode | undefined;
  /** A pupil's own otherwise; for an adult, both. */
  niveau?: Level | undefined;
  /** Whether it is a category is looked at with the page, which knows them. */
  categorie?: string | undefined;
}

export function validateCoursesSearch({ matiere, niveau, categorie }: Record<string, unknown>): CoursesSearch {
  return {
    matiere: asSubject(matiere),
    niveau: levels.find((one) => one === niveau),
    categorie: typeof categorie === 'string' ? categorie : undefined,
  };
}
