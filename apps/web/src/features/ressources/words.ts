import type { ResourceType } from '@nexus/contracts';

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
