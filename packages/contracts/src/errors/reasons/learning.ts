import type { ReasonTable } from '../codes.ts';

/** Courses, exercises, the practical exam, the library. */
export const learningReasons = {
  EXERCISE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cet exercice est introuvable.' },
  SOLUTION_AFTER_ANSWER: {
    code: 'FORBIDDEN',
    message: 'Réponds d’abord : la solution vient avec la correction.',
  },
  ANSWER_UNREADABLE: {
    code: 'BAD_REQUEST',
    message: 'Cette réponse ne peut pas être lue. Rien n’a été compté.',
  },
  COMPETENCE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette compétence est introuvable.' },
  COMPETENCE_UNKNOWN: {
    code: 'BAD_REQUEST',
    message: 'Cette compétence n’est pas au programme de cette matière. Rien n’a été enregistré.',
  },
  PRACTICAL_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce sujet d’épreuve pratique est introuvable.' },
  PRACTICAL_NOT_CONCERNED: {
    code: 'FORBIDDEN',
    message:
      'L’épreuve pratique de NSI se passe en Terminale, avec la spécialité NSI : elle ne concerne pas cet élève.',
  },
  COURSE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce cours est introuvable.' },
  SECTION_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette section est introuvable.' },
  RESOURCE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette ressource est introuvable.' },
  RESOURCE_EXISTS: { code: 'CONFLICT', message: 'Cette adresse est déjà dans la bibliothèque.' },
  FAVORITES_FULL: { code: 'CONFLICT', message: 'Cent favoris au plus : il faut d’abord en retirer un.' },
  EVALUATION_CLOSED: { code: 'CONFLICT', message: 'Cette évaluation n’est plus à ce stade.' },
  EVALUATION_NOT_STARTED: { code: 'CONFLICT', message: 'Cette évaluation n’est pas commencée. Rien n’a été changé.' },
  EVALUATION_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette évaluation est introuvable.' },
  EVALUATION_UNMAKEABLE: {
    code: 'UNPROCESSABLE_CONTENT',
    message: 'La banque d’exercices ne permet pas ce sujet. Rien n’a été créé.',
  },
  EXERCISE_IN_EVALUATION: {
    code: 'CONFLICT',
    message: 'Cet exercice est dans ton évaluation en cours : rends-la d’abord, la correction viendra avec.',
  },
} as const satisfies ReasonTable;
