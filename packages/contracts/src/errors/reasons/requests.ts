import type { ReasonTable } from '../codes.ts';

/** The request itself, and the campus that answers it. */
export const requestReasons = {
  INVALID_INPUT: { code: 'BAD_REQUEST', message: 'Une information n’a pas la forme attendue.' },
  STUDENT_REQUIRED: { code: 'BAD_REQUEST', message: 'Il faut dire de quel élève il s’agit (student_id).' },
  COACH_REQUIRED: { code: 'BAD_REQUEST', message: 'Il faut dire de quel coach il s’agit (coach_id).' },
  BAD_ORIGIN: { code: 'FORBIDDEN', message: 'Cette demande vient d’un autre site : elle a été refusée.' },
  ROUTE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette adresse n’existe pas.' },
  METHOD_NOT_ALLOWED: { code: 'METHOD_NOT_SUPPORTED', message: 'Cette adresse ne répond pas à cette méthode.' },
  BODY_TOO_LARGE: { code: 'PAYLOAD_TOO_LARGE', message: 'L’envoi est trop volumineux.' },
  NOT_JSON: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Le corps de la demande doit être du JSON (content-type: application/json).',
  },
  CONFLICTING_WRITE: { code: 'CONFLICT', message: 'Cela vient d’être changé ailleurs : la page est à recharger.' },
  RATE_LIMITED: { code: 'TOO_MANY_REQUESTS', message: 'Trop de demandes d’un coup.' },
  DATABASE_AWAY: {
    code: 'SERVICE_UNAVAILABLE',
    message: 'Le campus ne répond pas pour le moment. Nouvel essai possible dans quelques secondes.',
  },
  INTERNAL: {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Une erreur est survenue de notre côté. Elle est enregistrée ; nouvel essai possible dans un instant.',
  },
} as const satisfies ReasonTable;
