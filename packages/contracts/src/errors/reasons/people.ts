import type { ReasonTable } from '../codes.ts';

/** Accounts, who may do what, and what links people. */
export const peopleReasons = {
  WRONG_PASSWORD: { code: 'BAD_REQUEST', message: 'Le mot de passe actuel n’est pas le bon. Rien n’a été changé.' },
  SIGN_IN_REQUIRED: { code: 'UNAUTHORIZED', message: 'Il faut se connecter pour continuer.' },
  BAD_CREDENTIALS: { code: 'UNAUTHORIZED', message: 'Adresse e-mail ou mot de passe incorrect.' },
  NOT_ALLOWED: { code: 'FORBIDDEN', message: 'Ce compte n’a pas le droit de faire cela.' },
  STUDENT_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cet élève est introuvable.' },
  COACH_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce coach est introuvable.' },
  EMAIL_TAKEN: {
    code: 'CONFLICT',
    message:
      'Un compte existe déjà avec cette adresse. Il reste à se connecter, ou à demander un nouveau mot de passe.',
  },
  RESET_TOKEN_INVALID: {
    code: 'UNPROCESSABLE_CONTENT',
    message: 'Ce lien a expiré ou a déjà servi : il en faut un nouveau.',
  },
  LINK_CODE_INVALID: {
    code: 'UNPROCESSABLE_CONTENT',
    message: 'Ce code est inconnu, expiré ou déjà utilisé : l’élève peut en montrer un nouveau.',
  },
  PUSH_NOT_OFFERED: {
    code: 'NOT_FOUND',
    message: 'Ce campus n’envoie pas de notifications aux appareils. Rien n’a été changé.',
  },
  PUSH_SERVICE_UNKNOWN: {
    code: 'UNPROCESSABLE_CONTENT',
    message:
      'Ce navigateur passe par un service de notifications que ce campus ne connaît pas. Rien n’a été changé : les e-mails et la cloche restent.',
  },
} as const satisfies ReasonTable;
