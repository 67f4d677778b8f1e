import type { BacItem, EpreuveKind, MarkOrigin, MarkPeriod, MarkStatus, SubjectCode } from '@nexus/contracts';
import { Z_80 } from './bac-estimate.ts';
import { meanOfMarks } from './bac-simulation/index.ts';

const TERMS = ['T1', 'T2', 'T3'] as const satisfies MarkPeriod[];
const SEMESTERS = ['S1', 'S2'] as const satisfies MarkPeriod[];
/** How far the mark of one term is from that of another, of one pupil in one subject: a standard deviation, in points. */
const TERM_DEVIATION = 1.5;

export interface PeriodMark {
  period: MarkPeriod;
  /** Out of 20, two decimals at most. */
  mark: number;
  status: MarkStatus;
}

/** A row of a plan, as far as a mark has to know it; `kind` is null of what is not of the regulation. */
interface MarkedRow {
  code: string;
  subject: SubjectCode | null;
  kind: EpreuveKind | null;
}

export interface CountedMark {
  /** Out of 20: as it counts once complete, to the hundredth until then. */
  mark: number;
  origin: Exclude<MarkOrigin, 'official'>;
  /** Periods still to come; none when the mark is known. */
  missing: MarkPeriod[];
  /** Of an incomplete mark, in points out of 20; 0 of a known one. */
  deviation: number;
  /** Half width of the 80 % interval, in points out of 20. */
  margin: number;
}

/** What of a plan may be typed: an annual mean by terms, by semesters or whole, an épreuve whole. */
export function periodsFor(kind: EpreuveKind): readonly MarkPeriod[] {
  return kind === 'controle_continu' ? ['annee', ...TERMS, ...SEMESTERS] : ['annee'];
}

/** Whether a year that has marks of one kind of period may have one of the other: terms and semesters are not mixed. */
export function isMixed(period: MarkPeriod, others: readonly MarkPeriod[]): boolean {
  const [first] = period;
  return period !== 'annee' && others.some((other) => other !== 'annee' && !other.startsWith(first ?? ''));
}

/** Whether a mark typed for one place of a plan is that of this row: a speciality keeps its own from SPE1 to SPE2. */
export function isMarkOf(mark: { code: string; subject: SubjectCode }, row: MarkedRow): boolean {
  const isKept = (code: string) => code === 'SPE1' || code === 'SPE2';
  return (
    row.kind !== null &&
    mark.subject === row.subject &&
    (mark.code === row.code || (isKept(mark.code) && isKept(row.code)))
  );
}

/**
 * What the marks typed for one row of the plan make of it.
 *
 * - The mark of the year wins. Else it is the mean of the terms, or of the semesters; complete, it is known, and rounded as the
 *   regulation rounds it: an annual mean up to the tenth, the EPS to the whole point.
 * - Until then it is an estimate: the mean of those known, and how far the year may end from it. With k of n terms known and s
 *   the deviation between terms of one pupil in one subject, the end of the year is (n − k) / n × (the rest − those known)
 *   away: a deviation of (n − k) / n × s × √(1 / (n − k) + 1 / k). s = 1.5 points is a convention of Nexus, to be calibrated on real
 *   reports: after one term of three ± 1.57 at 80 %, after two ± 0.78.
 * - Declared and confirmed marks count alike; it is confirmed when each that counts is.
 *
 * @returns null when there is no mark.
 * @source grading-and-calendar.json, rounding.moyenne_annuelle_bac and rounding.eps.
 */
export function countMarks(marks: readonly PeriodMark[], rounding: BacItem['rounding']): CountedMark | null {
  const whole = marks.filter(({ period }) => period === 'annee');
  const parts = marks.some(({ period }) => period.startsWith('S')) ? SEMESTERS : TERMS;
  const counted = whole.length > 0 ? whole : marks.filter(({ period }) => parts.some((part) => part === period));
  if (counted.length === 0) return null;
  const missing = whole.length > 0 ? [] : parts.filter((part) => !counted.some(({ period }) => period === part));
  const known = counted.length;
  const left = missing.length;
  const deviation = (left / (known + left)) * TERM_DEVIATION * Math.sqrt(left === 0 ? 0 : 1 / left + 1 / known);
  return {
    mark: meanOfMarks(
      counted.map(({ mark }) => mark),
      left === 0 ? rounding : undefined,
    ),
    origin: counted.every(({ status }) => status === 'Confirmé') ? 'confirmed' : 'declared',
    missing,
    deviation,
    margin: Z_80 * deviation,
  };
}

/**
 * The mark of one row from all those of a pupil: the official result wins over what was typed.
 *
 * @param official out of 20; null when there is none.
 */
export function markOfRow(
  row: MarkedRow,
  official: number | null,
  typed: readonly (PeriodMark & { code: string; subject: SubjectCode })[],
  rounding: BacItem['rounding'],
): (Omit<CountedMark, 'origin'> & { origin: MarkOrigin }) | null {
  if (official !== null) return { mark: official, origin: 'official', missing: [], deviation: 0, margin: 0 };
  return countMarks(
    typed.filter((mark) => isMarkOf(mark, row)),
    rounding,
  );
}
