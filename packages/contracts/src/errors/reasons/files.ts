import type { ReasonTable } from '../codes.ts';

/** Files people send. */
export const fileReasons = {
  FILE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce fichier est introuvable.' },
  FILES_FULL: {
    code: 'CONFLICT',
    message:
      'Il n’y a plus de place pour les fichiers de cet élève. Rien n’a été gardé : il faut d’abord en supprimer.',
  },
  FILE_TOO_LARGE: { code: 'PAYLOAD_TOO_LARGE', message: 'Ce fichier est trop volumineux. Rien n’a été gardé.' },
  FILE_KIND_REFUSED: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Le contenu de ce fichier n’est pas d’un type accepté ici. Rien n’a été gardé.',
  },
  PDF_ENCRYPTED: {
    code: 'UNPROCESSABLE_CONTENT',
    message: 'Ce fichier PDF est protégé par un mot de passe. Rien n’a été gardé : il faut l’envoyer sans protection.',
  },
  PDF_BROKEN: {
    code: 'UNPROCESSABLE_CONTENT',
    message: 'Ce fichier PDF est abîmé : il ne peut pas être lu. Rien n’a été gardé.',
  },
  PDF_TOO_LONG: {
    code: 'UNPROCESSABLE_CONTENT',
    message: 'Ce fichier PDF a plus de 300\u00a0pages. Rien n’a été gardé : il faut l’envoyer en plusieurs parties.',
  },
  PDF_TOO_HEAVY: {
    code: 'UNPROCESSABLE_CONTENT',
    message: 'Ce fichier PDF demande trop de temps ou de mémoire pour être lu. Rien n’a été gardé.',
  },
  NOT_A_FILE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Le corps de la demande doit être le fichier lui-même (content-type: application/octet-stream).',
  },
  STORAGE_FULL: {
    code: 'SERVICE_UNAVAILABLE',
    message:
      'Le campus n’a plus de place pour garder ce fichier. Rien n’a été gardé : l’équipe du campus doit en libérer.',
  },
} as const satisfies ReasonTable;
