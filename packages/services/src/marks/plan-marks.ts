import { type BacMarks, CampusError, type DeclaredMark, type MarkLine, MarkPeriod } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { epreuveState, isMarkOf, localDay, periodsFor } from '@nexus/domain';
import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Campus } from '../context.ts';
import { type PlanRow, readProfile, regulationRows } from '../epreuves/index.ts';
import { markOf } from './typed-marks.ts';

/** A pupil's plan with every mark that was typed for them. */
export interface PlanMarks {
  student_id: string;
  rows: PlanRow[];
  marks: FoundMark[];
  /** Whether the épreuve of this row is still to come. */
  isToCome(row: PlanRow): boolean;
}

export type FoundMark = Awaited<ReturnType<typeof selectMarks>>[number];

/** For a caller who has checked access. @throws STUDENT_NOT_FOUND */
export async function readPlanMarks(campus: Campus, orm: Database, student_id: string): Promise<PlanMarks> {
  const { profile, time_zone } = await readProfile(orm, student_id);
  const today = localDay(campus.now(), time_zone);
  return {
    student_id,
    rows: await regulationRows(orm, student_id),
    marks: await selectMarks(orm, student_id),
    // A mark would make it behind: what is asked is whether one may be typed.
    isToCome: (row) => epreuveState({ ...row, mark: null }, { track: profile.track, today }).state === 'to_come',
  };
}

function selectMarks(orm: Database, student_id: string) {
  const { bacMarks, users } = schema;
  const declarer = alias(users, 'declarer');
  const confirmer = alias(users, 'confirmer');
  return orm
    .select({
      id: bacMarks.id,
      code: bacMarks.code,
      subject: bacMarks.subject,
      period: bacMarks.period,
      mark: bacMarks.mark,
      status: bacMarks.status,
      declared_by: { first_name: declarer.first_name, role: declarer.role },
      confirmed_by: { first_name: confirmer.first_name },
      confirmed_at: bacMarks.confirmed_at,
      updated_at: bacMarks.updated_at,
    })
    .from(bacMarks)
    .leftJoin(declarer, eq(declarer.id, bacMarks.declared_by))
    .leftJoin(confirmer, eq(confirmer.id, bacMarks.confirmed_by))
    .where(eq(bacMarks.student_id, student_id))
    .orderBy(asc(bacMarks.code), asc(bacMarks.period));
}

/** The row of the plan under this code. @throws MARK_CODE_UNKNOWN naming it. */
export function rowAt({ rows }: PlanMarks, code: string, path: (string | number)[] = ['code']): PlanRow {
  const row = rows.find((one) => one.code === code);
  if (row !== undefined) return row;
  const message = `Le code « ${code} » n’est pas dans le plan d’épreuves de l’élève. Rien n’a été enregistré.`;
  throw new CampusError('MARK_CODE_UNKNOWN', { message, issues: [{ path, message }] });
}

/** Those of a row, wherever its speciality stood when they were typed. */
export function marksAt({ marks }: PlanMarks, row: PlanRow): FoundMark[] {
  return marks.filter((mark) => isMarkOf(mark, row));
}

/** The plan's lines that have a mark, or may have one now. */
export function marksView(read: PlanMarks): BacMarks {
  const lines = read.rows.flatMap((row): MarkLine[] => {
    const { code, label, subject, year, kind, weight, score_20 } = row;
    if (kind === null) return [];
    const marks = marksAt(read, row);
    const periods = score_20 !== null || read.isToCome(row) ? [] : periodsFor(kind);
    if (periods.length === 0 && marks.length === 0 && score_20 === null) return [];
    const counted = markOf(row, score_20, marks);
    return [
      {
        ...{ code, label, subject, year, kind, coefficient: weight, periods: [...periods] },
        marks: marks.map(view).sort((a, b) => rank(a) - rank(b)),
        counted: counted === null ? null : { mark: counted.mark, origin: counted.origin, missing: counted.missing },
      },
    ];
  });
  return {
    student_id: read.student_id,
    lines: lines.sort((a, b) => (a.year === b.year ? b.coefficient - a.coefficient : a.year < b.year ? -1 : 1)),
    hidden: hiddenIn(read.marks, read.rows),
  };
}

/** How many marks have no row in a plan. */
export function hiddenIn(
  marks: readonly Parameters<typeof isMarkOf>[0][],
  rows: readonly Parameters<typeof isMarkOf>[1][],
): number {
  return marks.filter((mark) => !rows.some((row) => isMarkOf(mark, row))).length;
}

const rank = ({ period }: { period: MarkPeriod }) => MarkPeriod.options.indexOf(period);

function view({ period, mark, status, declared_by, confirmed_by, confirmed_at, updated_at }: FoundMark): DeclaredMark {
  return {
    ...{ period, mark, status, declared_by, confirmed_by },
    confirmed_at: confirmed_at?.toISOString() ?? null,
    updated_at: updated_at.toISOString(),
  };
}
