import { z } from 'zod';
import { fr } from 'zod/locales';

const standard = fr().localeError;

/** What a field that is refused says: short, lower case, to follow « Champ « x » : ». Undefined: zod's own French. */
const inOurWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return 'à remplir';
  switch (issue.code) {
    case 'invalid_value':
      return `une valeur parmi ${issue.values.map((value) => `« ${String(value)} »`).join(', ')}`;
    case 'unrecognized_keys':
      return `champ inconnu : ${issue.keys.slice(0, 5).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1 ? 'à remplir' : `au moins ${issue.minimum} caractères`;
      return issue.origin === 'array' ? `au moins ${issue.minimum}` : `${issue.minimum} au moins`;
    case 'too_big':
      if (issue.origin === 'string') return `${issue.maximum} caractères au plus`;
      return `${issue.maximum} au plus`;
    case 'invalid_type':
      return expectedWords[issue.expected] ?? 'forme invalide';
    case 'invalid_union':
      return issue.note === 'No matching discriminator' ? 'valeur inconnue' : standard(issue);
    case 'invalid_format':
      return formatWords[issue.format] ?? standard(issue);
    default:
      return standard(issue);
  }
};

const expectedWords: Record<string, string> = {
  string: 'un texte est attendu',
  number: 'un nombre est attendu',
  int: 'un nombre entier est attendu',
  boolean: 'vrai ou faux est attendu',
  object: 'un objet est attendu',
  record: 'un objet est attendu',
  array: 'une liste est attendue',
  tuple: 'une liste est attendue',
};

const formatWords: Record<string, string> = {
  uuid: 'identifiant invalide',
  email: 'adresse e-mail invalide',
  datetime: 'date et heure invalides (ISO 8601 attendu)',
  date: 'date invalide (AAAA-MM-JJ attendu)',
  regex: 'forme invalide',
};

/** Makes every zod error of this program French. Once, at the start. */
export function speakFrench(): void {
  z.config({ localeError: inOurWords });
}
