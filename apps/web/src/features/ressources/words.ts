import type { ResourceType } from '@nexus/contracts';
import { countOf } from '#lib/words/words.ts';

/** As on a chip. */
export const typeWords: Record<ResourceType, string> = {
  Cours: 'Cours',
  Exercice: 'Exercice',
  URL: 'Lien',
  PDF: 'PDF',
  Video: 'Vidéo',
};

export const kindWords = {
  cours: 'Cours',
  exercices: 'Exercices',
  liens: 'Liens',
  pdf: 'PDF',
  videos: 'Vidéos',
} as const;

/** What was read of a PDF. */
export function pagesWords({ pages, pages_with_text }: { pages: number; pages_with_text: number }): string {
  if (pages_with_text === 0) return 'Aucun texte n’a pu être lu dans ce PDF\u00a0: seul son titre est cherché.';
  if (pages_with_text === pages) return countOf(pages, 'page lue', 'pages lues');
  return `${countOf(pages_with_text, 'page lue', 'pages lues')} sur ${pages}, les autres n’ont pas de texte`;
}
