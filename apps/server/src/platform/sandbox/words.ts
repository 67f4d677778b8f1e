import { z } from 'zod';

/** What ended a program, as harness.py tells it: of a pupil's making, so nothing of it is taken for granted. */
export const Failure = z.object({
  type: z.string().max(200),
  message: z.string().max(1000),
  line: z.int().nullable(),
  near: z.string().max(200).nullable(),
  trace: z.array(z.unknown()),
});
export type Failure = z.infer<typeof Failure>;

export const Verdict = z.object({
  kind: z.enum(['right', 'value', 'prints', 'silent', 'error']),
  expected: z.string().nullable(),
  obtained: z.string().nullable(),
  error: Failure.nullable(),
});
export type Verdict = z.infer<typeof Verdict>;

export const SqlVerdict = z.object({
  kind: z.enum(['right', 'error', 'none', 'columns', 'rows', 'order', 'values']),
  error: z.string().nullable(),
});
export type SqlVerdict = z.infer<typeof SqlVerdict>;

/** What usually lies behind an error of Python; the others go by their own name. */
const errors: Readonly<Record<string, string>> = {
  AssertionError: 'une assertion est fausse',
  AttributeError: 'cet attribut ou cette méthode n’existe pas',
  EOFError: 'le programme attend une saisie que rien ne lui donne',
  ImportError: 'ce module ne peut pas être importé',
  IndentationError: 'l’indentation n’est pas celle que Python attend',
  IndexError: 'un indice est hors de la séquence',
  KeyError: 'cette clé n’est pas dans le dictionnaire',
  MemoryError: 'le programme a demandé plus de mémoire qu’il n’en a',
  ModuleNotFoundError: 'ce module n’existe pas ici',
  NameError: 'un nom n’est pas connu',
  RecursionError: 'la fonction s’appelle elle-même sans fin',
  SyntaxError: 'Python ne peut pas lire cette ligne',
  SystemExit: 'le programme s’est arrêté lui-même',
  TooMuchOutput: 'le programme affiche trop de texte',
  TypeError: 'une opération ne convient pas à ce type de valeur',
  UnboundLocalError: 'une variable est lue avant d’avoir une valeur',
  ValueError: 'une valeur ne convient pas',
  ZeroDivisionError: 'division par zéro',
};

/** « Ligne 3 : un nom n’est pas connu (NameError: name 'x' is not defined). » */
export function failureWords({ type, message, line }: Failure): string {
  const where = line === null ? '' : `Ligne ${line} : `;
  const what = Object.hasOwn(errors, type) ? errors[type] : undefined;
  // Its class is the sandbox's own, and says nothing more.
  const original = type === 'TooMuchOutput' ? '' : [type, message].filter((one) => one !== '').join(': ');
  const sentence = what === undefined ? original : original === '' ? what : `${what} (${original})`;
  const text = `${where}${sentence}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Why a test failed, to nobody in particular. */
export function verdictWords({ kind, expected, obtained, error }: Verdict): string | null {
  if (kind === 'right') return null;
  if (error !== null) return failureWords(error);
  if (kind === 'silent') return `Une erreur ${expected} était attendue ; le programme a donné ${obtained}.`;
  if (kind === 'prints') return `Affichage attendu : ${quoted(expected)} ; affichage obtenu : ${quoted(obtained)}.`;
  return `Attendu : ${expected} ; obtenu : ${obtained}.`;
}

const quoted = (text: string | null) => (text === null || text === '' ? 'rien' : `« ${text} »`);

const sqlWords: Readonly<Record<Exclude<SqlVerdict['kind'], 'right' | 'error'>, string>> = {
  none: 'La requête ne donne aucune ligne à comparer.',
  columns: 'Le nombre de colonnes n’est pas celui qui est attendu.',
  rows: 'Le nombre de lignes n’est pas celui qui est attendu.',
  order: 'Les lignes sont les bonnes, mais pas dans l’ordre attendu.',
  values: 'Le nombre de lignes est le bon, mais leurs valeurs ne sont pas celles qui sont attendues.',
};

export function sqlVerdictWords({ kind, error }: SqlVerdict): string | null {
  if (kind === 'right') return null;
  return kind === 'error' ? `La base refuse cette requête (${error}).` : sqlWords[kind];
}

/** Why a test was not run to its end. */
export const endWords = {
  time: 'Le programme n’est pas revenu dans le temps donné.',
  memory: 'Le programme a pris plus de mémoire qu’il n’en a.',
  output: 'Le programme a donné trop de texte.',
  broken: 'Le programme a arrêté Python lui-même.',
  skipped: 'Non exécuté : le programme a été arrêté avant.',
  hidden: 'Un test caché échoue.',
} as const;

export const forbiddenWords = (names: readonly string[]) =>
  `Le programme utilise ce que l’exercice interdit : ${names.join(', ')}.`;
