import type { MarkLine, MarkPeriod } from '@nexus/contracts';

/** How a school gives its marks. */
export type Mode = 'trimestres' | 'semestres' | 'moyenne';

const periodsOf: Record<Mode, readonly MarkPeriod[]> = {
  trimestres: ['T1', 'T2', 'T3'],
  semestres: ['S1', 'S2'],
  moyenne: ['annee'],
};
const order: readonly MarkPeriod[] = ['T1', 'T2', 'T3', 'S1', 'S2', 'annee'];

const words: Record<MarkPeriod, { short: string; long: string }> = {
  annee: { short: 'Année', long: 'moyenne de l’année' },
  T1: { short: 'Trim. 1', long: '1er trimestre' },
  T2: { short: 'Trim. 2', long: '2e trimestre' },
  T3: { short: 'Trim. 3', long: '3e trimestre' },
  S1: { short: 'Sem. 1', long: '1er semestre' },
  S2: { short: 'Sem. 2', long: '2e semestre' },
};

/** « Trim. 1 » on the screen, « 1er trimestre » aloud; an épreuve has one mark only. */
export function periodWords(period: MarkPeriod, kind: MarkLine['kind']): { short: string; long: string } {
  return period === 'annee' && kind !== 'controle_continu' ? { short: 'Note', long: 'note' } : words[period];
}

/** What the marks that are there say of how the school gives them. */
export function modeOf(lines: readonly MarkLine[], otherwise: Mode): Mode {
  const periods = lines.flatMap(({ marks }) => marks.map(({ period }) => period));
  const modes: readonly Mode[] = ['trimestres', 'semestres', 'moyenne'];
  return modes.find((mode) => periods.some((period) => periodsOf[mode].includes(period))) ?? otherwise;
}

/**
 * The marks of a line that have a field: those of the mode, and all that are there already, so that none is out of reach.
 * Terms and semesters are not mixed: who has one kind keeps it until it is erased.
 */
export function fieldsOf({ periods, marks }: MarkLine, mode: Mode): MarkPeriod[] {
  const held = marks.map(({ period }) => period);
  const kept = (['trimestres', 'semestres'] as const).find((one) =>
    held.some((period) => periodsOf[one].includes(period)),
  );
  const asked = mode === 'moyenne' || kept === undefined ? mode : kept;
  const offered = periodsOf[asked].filter((period) => periods.includes(period));
  const least = offered.length === 0 ? periods.filter((period) => period === 'annee') : offered;
  return order.filter((period) => held.includes(period) || least.includes(period));
}

/** « 13,5 » → 13.5; null of nothing at all; undefined of what is no mark out of 20 with two decimals at most. */
export function typedMark(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(trimmed)) return undefined;
  const mark = Number(trimmed.replace(',', '.'));
  return mark <= 20 ? mark : undefined;
}
