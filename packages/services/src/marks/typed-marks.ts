import { bacRegulation } from '@nexus/content';
import { type EpreuveKind, MarkPeriod, MarkStatus, SubjectCode } from '@nexus/contracts';
import { markOfRow } from '@nexus/domain';
import { z } from 'zod';

/** A mark that somebody typed, as the statements of the screens read it. */
export const TypedMark = z.object({
  code: z.string(),
  subject: SubjectCode,
  period: MarkPeriod,
  mark: z.number(),
  status: MarkStatus,
});
export type TypedMark = z.infer<typeof TypedMark>;

/** One typed mark as JSON, in SQL; its rows are `typedMarksOf`. */
export const typedMarkJson = `json_build_object('code', m.code, 'subject', m.subject, 'period', m.period,
  'mark', m.mark::float8, 'status', m.status)`;
/** @param student_id a column, in SQL. */
export const typedMarksOf = (student_id: string) => `nexus_app.bac_marks m where m.student_id = ${student_id}`;

interface Row {
  code: string;
  subject: SubjectCode;
  kind: EpreuveKind | null;
}

/** What counts as the mark of a row: the official result, else what was typed; null when there is nothing. */
export function markOf(row: Row, official: number | null, typed: readonly TypedMark[]) {
  return markOfRow(row, official, typed, roundingOf(row));
}

/** How the regulation rounds the mark of a row. */
export function roundingOf({ code, kind }: Pick<Row, 'code' | 'kind'>) {
  const { rounding } = bacRegulation();
  return rounding.by_code[code] ?? (kind === null ? undefined : rounding.by_kind[kind]) ?? 'none';
}
