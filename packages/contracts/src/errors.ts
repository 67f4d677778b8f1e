import { z } from 'zod';

/** tRPC's own words for the classes of error this product answers. */
export const ErrorCode = z.enum([
  'BAD_REQUEST',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'METHOD_NOT_SUPPORTED',
  'CONFLICT',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNPROCESSABLE_CONTENT',
  'TOO_MANY_REQUESTS',
  'INTERNAL_SERVER_ERROR',
  'SERVICE_UNAVAILABLE',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

interface ReasonEntry {
  code: ErrorCode;
  /** What a person reads: what happened, what was kept, what to do. */
  message: string;
}

/**
 * Every reason the campus can refuse something, with its class and its words.
 * A screen that handles reasons switches over this list, and the compiler says which one it forgot.
 */
export const errorReasons = {
  INVALID_INPUT: { code: 'BAD_REQUEST', message: 'Une information n’a pas la forme attendue.' },
  STUDENT_REQUIRED: { code: 'BAD_REQUEST', message: 'Il faut dire de quel élève il s’agit (student_id).' },
  COACH_REQUIRED: { code: 'BAD_REQUEST', message: 'Il faut dire de quel coach il s’agit (coach_id).' },
  WRONG_PASSWORD: { code: 'BAD_REQUEST', message: 'Le mot de passe actuel n’est pas le bon. Rien n’a été changé.' },
  SIGN_IN_REQUIRED: { code: 'UNAUTHORIZED', message: 'Il faut se connecter pour continuer.' },
  BAD_CREDENTIALS: { code: 'UNAUTHORIZED', message: 'Adresse e-mail ou mot de passe incorrect.' },
  NOT_ALLOWED: { code: 'FORBIDDEN', message: 'Ce compte n’a pas le droit de faire cela.' },
  BAD_ORIGIN: { code: 'FORBIDDEN', message: 'Cette demande vient d’un autre site : elle a été refusée.' },
  STUDENT_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cet élève est introuvable.' },
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
  PRACTICAL_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce sujet d’épreuve pratique est introuvable.' },
  PRACTICAL_NOT_CONCERNED: {
    code: 'FORBIDDEN',
    message:
      'L’épreuve pratique de NSI se passe en Terminale, avec la spécialité NSI : elle ne concerne pas cet élève.',
  },
  COURSE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce cours est introuvable.' },
  RESOURCE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette ressource est introuvable.' },
  SECTION_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette section est introuvable.' },
  TASK_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette tâche est introuvable.' },
  SESSION_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette séance est introuvable.' },
  EPREUVE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette épreuve est introuvable.' },
  MARK_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette note n’est plus là : elle a été retirée.' },
  SCENARIO_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce scénario est introuvable.' },
  CALENDAR_NOT_FOUND: {
    code: 'NOT_FOUND',
    message: 'Cette adresse de calendrier ne mène nulle part : il en faut une nouvelle, depuis son compte Nexus.',
  },
  WISH_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce vœu est introuvable.' },
  ITEM_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette ligne de la liste est introuvable.' },
  DRAFT_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce brouillon est introuvable.' },
  FILE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce fichier est introuvable.' },
  COACH_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce coach est introuvable.' },
  PUSH_NOT_OFFERED: {
    code: 'NOT_FOUND',
    message: 'Ce campus n’envoie pas de notifications aux appareils. Rien n’a été changé.',
  },
  PUSH_SERVICE_UNKNOWN: {
    code: 'UNPROCESSABLE_CONTENT',
    message:
      'Ce navigateur passe par un service de notifications que ce campus ne connaît pas. Rien n’a été changé : les e-mails et la cloche restent.',
  },
  ROUTE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette adresse n’existe pas.' },
  METHOD_NOT_ALLOWED: { code: 'METHOD_NOT_SUPPORTED', message: 'Cette adresse ne répond pas à cette méthode.' },
  PARCOURSUP_NOT_YET: {
    code: 'FORBIDDEN',
    message:
      'Parcoursup concerne l’année de Terminale : ce dossier s’ouvrira à la rentrée de Terminale. En Première, rien n’est à saisir.',
  },
  TASK_NOT_YOURS: {
    code: 'FORBIDDEN',
    message:
      'Cette tâche a été donnée par quelqu’un d’autre ou par Nexus : on peut la faire, la passer ou lui choisir un jour, pas la réécrire ni la supprimer. Rien n’a été changé.',
  },
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
  COMPETENCE_UNKNOWN: {
    code: 'BAD_REQUEST',
    message: 'Cette compétence n’est pas au programme de cette matière. Rien n’a été enregistré.',
  },
  SIMULATION_IMPOSSIBLE: {
    code: 'BAD_REQUEST',
    message: 'Cette simulation ne respecte pas une règle du baccalauréat.',
  },
  MARK_CODE_UNKNOWN: {
    code: 'BAD_REQUEST',
    message: 'Cette note n’est pas dans le plan d’épreuves de l’élève. Rien n’a été enregistré.',
  },
  MARK_PERIOD_WRONG: {
    code: 'BAD_REQUEST',
    message: 'Cette note n’a ni trimestres ni semestres. Rien n’a été enregistré.',
  },
  MARK_TERMS_MIXED: {
    code: 'CONFLICT',
    message: 'Cette matière a déjà des notes par trimestre ou par semestre : les deux ne se mélangent pas.',
  },
  MARK_TOO_EARLY: {
    code: 'CONFLICT',
    message:
      'Cette épreuve n’est pas encore passée : une note supposée va dans le simulateur. Rien n’a été enregistré.',
  },
  MARK_OFFICIAL: {
    code: 'CONFLICT',
    message: 'Le résultat officiel de cette épreuve est déjà dans Nexus : il ne se change pas ici.',
  },
  MARK_MOVED: {
    code: 'CONFLICT',
    message: 'Une de ces notes vient de changer. Rien n’a été confirmé : les notes sont à relire.',
  },
  SCENARIOS_FULL: {
    code: 'CONFLICT',
    message: 'Douze scénarios sont déjà gardés. Il faut en supprimer un avant d’en garder un autre.',
  },
  RESOURCE_EXISTS: { code: 'CONFLICT', message: 'Cette adresse est déjà dans la bibliothèque.' },
  FAVORITES_FULL: { code: 'CONFLICT', message: 'Cent favoris au plus : il faut d’abord en retirer un.' },
  TASK_NOT_OPEN: { code: 'CONFLICT', message: 'Cette tâche n’est plus à faire : il faut d’abord la rouvrir.' },
  EMAIL_TAKEN: {
    code: 'CONFLICT',
    message:
      'Un compte existe déjà avec cette adresse. Il reste à se connecter, ou à demander un nouveau mot de passe.',
  },
  CONFLICTING_WRITE: { code: 'CONFLICT', message: 'Cela vient d’être changé ailleurs : la page est à recharger.' },
  PROFILE_MOVED: {
    code: 'CONFLICT',
    message: 'Le plan d’épreuves a changé depuis cet aperçu. Rien n’a été enregistré : l’aperçu est à relire.',
  },
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
  EPREUVE_WITHOUT_DATE: {
    code: 'CONFLICT',
    message: 'Cette épreuve n’a pas encore de date : elle pourra aller dans un calendrier dès que sa date sera connue.',
  },
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
  NOT_A_FILE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Le corps de la demande doit être le fichier lui-même (content-type: application/octet-stream).',
  },
  STORAGE_FULL: {
    code: 'SERVICE_UNAVAILABLE',
    message:
      'Le campus n’a plus de place pour garder ce fichier. Rien n’a été gardé : l’équipe du campus doit en libérer.',
  },
  BODY_TOO_LARGE: { code: 'PAYLOAD_TOO_LARGE', message: 'L’envoi est trop volumineux.' },
  NOT_JSON: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Le corps de la demande doit être du JSON (content-type: application/json).',
  },
  RESET_TOKEN_INVALID: {
    code: 'UNPROCESSABLE_CONTENT',
    message: 'Ce lien a expiré ou a déjà servi : il en faut un nouveau.',
  },
  LINK_CODE_INVALID: {
    code: 'UNPROCESSABLE_CONTENT',
    message: 'Ce code est inconnu, expiré ou déjà utilisé : l’élève peut en montrer un nouveau.',
  },
  PARCOURSUP_RULE: { code: 'UNPROCESSABLE_CONTENT', message: 'Ce choix ne respecte pas une règle de Parcoursup.' },
  LETTER_CLOSED: {
    code: 'FORBIDDEN',
    message:
      'Les lettres et les documents de ce dossier ne sont pas partagés avec les parents : l’élève peut les ouvrir.',
  },
  RULE_BROKEN: { code: 'UNPROCESSABLE_CONTENT', message: 'Ce choix ne respecte pas une règle du baccalauréat.' },
  RATE_LIMITED: { code: 'TOO_MANY_REQUESTS', message: 'Trop de demandes d’un coup.' },
  DATABASE_AWAY: {
    code: 'SERVICE_UNAVAILABLE',
    message: 'Le campus ne répond pas pour le moment. Nouvel essai possible dans quelques secondes.',
  },
  INTERNAL: {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Une erreur est survenue de notre côté. Elle est enregistrée ; nouvel essai possible dans un instant.',
  },
} as const satisfies Record<string, ReasonEntry>;
export type ErrorReason = keyof typeof errorReasons;

export const Issue = z.object({
  /** Where in the input: `['specialities', 1]`. */
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});
export type Issue = z.infer<typeof Issue>;

/** The one shape of an error, at both doors: the REST body, and `error.data` on the tRPC wire. */
export const WireError = z.object({
  code: ErrorCode,
  reason: z.string(),
  message: z.string(),
  request_id: z.string(),
  issues: z.array(Issue).optional(),
  /** Seconds to wait, with TOO_MANY_REQUESTS and SERVICE_UNAVAILABLE. */
  retry_after: z.number().int().nonnegative().optional(),
});
export type WireError = z.infer<typeof WireError>;

interface CampusErrorDetails {
  message?: string;
  issues?: Issue[];
  retry_after?: number;
}

/** What a rule or a verb throws when it refuses: translated once, in the server's middleware. */
export class CampusError extends Error {
  readonly reason: ErrorReason;
  readonly code: ErrorCode;
  readonly issues: Issue[] | undefined;
  readonly retry_after: number | undefined;

  constructor(reason: ErrorReason, details: CampusErrorDetails = {}) {
    const entry: ReasonEntry = errorReasons[reason];
    super(details.message ?? entry.message);
    this.name = 'CampusError';
    this.reason = reason;
    this.code = entry.code;
    this.issues = details.issues;
    this.retry_after = details.retry_after;
  }
}

/** INVALID_INPUT as zod found it: each field by its path (the first twenty), the first one said in the sentence. */
export function invalidInput(issues: readonly { path: readonly PropertyKey[]; message: string }[]): CampusError {
  const listed: Issue[] = issues.slice(0, 20).map(({ path, message }) => ({
    path: path.filter((key) => typeof key !== 'symbol'),
    message,
  }));
  const [first] = listed;
  const field = first?.path.join('.');
  return new CampusError('INVALID_INPUT', {
    issues: listed,
    message: field
      ? `Champ « ${field} » : ${first?.message}.`
      : `${errorReasons.INVALID_INPUT.message} ${first?.message ?? ''}`.trim(),
  });
}
