import type { TestResult } from '../engine/mark.ts';

export interface ResultLine {
  passed: boolean;
  skipped: boolean;
  title: { code: string } | { words: string };
  /** « Attendu », « Obtenu »; without a value, a sentence. */
  lines: { label: string; value: string | null }[];
}

/** A test in words: what was asked, expected and obtained; of a hidden one, only what kind of failure it is. */
export function resultLine({ test, verdict }: TestResult): ResultLine {
  const passed = verdict.kind === 'right';
  const common = { passed, skipped: verdict.kind === 'skipped' };
  if (test.hidden) {
    return { ...common, title: { words: 'Un test caché' }, lines: passed ? [] : [sentence(hiddenWords(verdict))] };
  }
  const title = { code: test.before === undefined ? test.call : `${test.before.trimEnd()}\n${test.call}` };
  return { ...common, title, lines: linesOf(verdict) };
}

const sentence = (label: string) => ({ label, value: null });

function hiddenWords(verdict: TestResult['verdict']): string {
  switch (verdict.kind) {
    case 'value':
      return verdict.obtained === 'None'
        ? 'La fonction ne renvoie rien.'
        : 'Le résultat n’est pas celui attendu. Penser aux cas particuliers\u00a0: vide, un seul élément, négatif, égalité.';
    case 'prints':
      return 'L’affichage n’est pas celui attendu.';
    case 'silent':
      return 'Une erreur devait être levée, et elle ne l’est pas.';
    case 'error':
      return `Le programme s’arrête sur une erreur (${verdict.error?.type ?? 'inconnue'}).`;
    default:
      return cutWords(verdict.kind);
  }
}

function linesOf(verdict: TestResult['verdict']): ResultLine['lines'] {
  if (verdict.kind === 'right') return [];
  if (!('expected' in verdict)) return [sentence(cutWords(verdict.kind))];
  const { kind, expected, obtained, error } = verdict;
  const wanted = { label: kind === 'silent' ? 'Erreur attendue' : 'Attendu', value: expected ?? '' };
  if (kind === 'error') return [wanted, { label: 'Obtenu, une erreur', value: error?.type ?? '' }];
  const got = { label: 'Obtenu', value: obtained === '' ? '(rien)' : (obtained ?? '') };
  if (kind === 'value' && obtained === 'None' && expected !== 'None')
    return [wanted, got, sentence('La fonction ne renvoie rien\u00a0: il y manque sans doute un return.')];
  return [wanted, got];
}

function cutWords(kind: string): string {
  if (kind === 'too long') return 'Trop long\u00a0: une boucle ne s’arrête sans doute jamais.';
  if (kind === 'broken') return 'Python s’est arrêté\u00a0: trop d’appels imbriqués, ou plus assez de mémoire.';
  return 'Un test d’avant n’a pas rendu la main.';
}
