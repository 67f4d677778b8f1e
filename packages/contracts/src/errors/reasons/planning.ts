import type { ReasonTable } from '../codes.ts';

/** Tasks, sessions, calendars. */
export const planningReasons = {
  TASK_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette tâche est introuvable.' },
  TASK_NOT_YOURS: {
    code: 'FORBIDDEN',
    message:
      'Cette tâche a été donnée par quelqu’un d’autre ou par Nexus : on peut la faire, la passer ou lui choisir un jour, pas la réécrire ni la supprimer. Rien n’a été changé.',
  },
  TASK_NOT_OPEN: { code: 'CONFLICT', message: 'Cette tâche n’est plus à faire : il faut d’abord la rouvrir.' },
  SESSION_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette séance est introuvable.' },
  SLOT_TAKEN: {
    code: 'CONFLICT',
    message: 'Ce créneau vient d’être pris. Rien n’a été changé : il reste à choisir un autre créneau.',
  },
  SLOT_NOT_OFFERED: {
    code: 'CONFLICT',
    message:
      'Le coach ne propose pas, ou plus, ce créneau pour ce type de séance. Rien n’a été changé : les créneaux libres sont à relire.',
  },
  STUDENT_BUSY: {
    code: 'CONFLICT',
    message: 'L’élève a déjà une séance à cette heure-là. Rien n’a été changé : il reste à choisir un autre créneau.',
  },
  SUBJECT_NOT_TAUGHT: {
    code: 'CONFLICT',
    message: 'Ce coach ne propose pas cette matière. Rien n’a été réservé : il reste à en choisir une autre.',
  },
  SESSION_NOT_LIVE: {
    code: 'CONFLICT',
    message: 'Cette séance est annulée : elle ne peut plus changer. Un autre créneau peut être réservé.',
  },
  SESSION_ALREADY_CONFIRMED: {
    code: 'CONFLICT',
    message: 'Cette séance est déjà confirmée : elle est gardée. Pour l’annuler, il faut s’adresser au coach.',
  },
  SESSION_NOT_CONFIRMED: {
    code: 'CONFLICT',
    message: 'Cette séance n’est pas confirmée. Rien n’a été noté : il faut d’abord la confirmer.',
  },
  SESSION_NOT_STARTED: {
    code: 'CONFLICT',
    message: 'Cette séance n’a pas encore commencé. Rien n’a été noté : ce sera possible dès son début.',
  },
  SESSION_OVER: {
    code: 'CONFLICT',
    message: 'La présence à cette séance est déjà notée : elle ne peut plus être déplacée.',
  },
  CALENDAR_NOT_FOUND: {
    code: 'NOT_FOUND',
    message: 'Cette adresse de calendrier ne mène nulle part : il en faut une nouvelle, depuis son compte Nexus.',
  },
  EPREUVE_WITHOUT_DATE: {
    code: 'CONFLICT',
    message: 'Cette épreuve n’a pas encore de date : elle pourra aller dans un calendrier dès que sa date sera connue.',
  },
} as const satisfies ReasonTable;
