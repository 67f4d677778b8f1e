import type { ReasonTable } from '../codes.ts';

/** The Grand oral. */
export const grandOralReasons = {
  GRAND_ORAL_NOT_YET: {
    code: 'FORBIDDEN',
    message: 'Le Grand oral se prépare et se passe en Terminale : cet espace s’ouvre à la rentrée de Terminale.',
  },
  ORAL_QUESTION_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette question de Grand oral est introuvable.' },
  ORAL_COMMENT_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce commentaire est introuvable.' },
  REHEARSAL_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette répétition est introuvable.' },
  ORAL_QUESTION_NOT_WORDED: {
    code: 'CONFLICT',
    message: 'La question n’est pas encore écrite : elle reste au stade « Idée » jusqu’à sa première phrase.',
  },
  ORAL_QUESTION_MOVED: {
    code: 'CONFLICT',
    message:
      'Cette question a été modifiée ailleurs entre-temps. Rien n’a été écrasé : il faut relire avant d’enregistrer.',
  },
  REHEARSAL_NOT_FINISHED: {
    code: 'CONFLICT',
    message: 'Cette répétition n’est pas terminée. Rien n’a été noté : il faut d’abord la terminer.',
  },
} as const satisfies ReasonTable;
