import type { ReasonTable } from '../codes.ts';

/** The file of a Terminale. */
export const parcoursupReasons = {
  PARCOURSUP_NOT_YET: {
    code: 'FORBIDDEN',
    message:
      'Parcoursup concerne l’année de Terminale : ce dossier s’ouvrira à la rentrée de Terminale. En Première, rien n’est à saisir.',
  },
  PARCOURSUP_RULE: { code: 'UNPROCESSABLE_CONTENT', message: 'Ce choix ne respecte pas une règle de Parcoursup.' },
  WISH_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce vœu est introuvable.' },
  ITEM_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette ligne de la liste est introuvable.' },
  DRAFT_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce brouillon est introuvable.' },
  LETTER_CLOSED: {
    code: 'FORBIDDEN',
    message:
      'Les lettres et les documents de ce dossier ne sont pas partagés avec les parents : l’élève peut les ouvrir.',
  },
} as const satisfies ReasonTable;
