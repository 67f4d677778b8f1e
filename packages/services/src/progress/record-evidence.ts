import type { Competence } from '@nexus/content';
import type { EvidenceKind } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { type Evidence, itemModelOf, learnFrom } from '@nexus/domain';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';

const { competenceEvidence, progress } = schema;

export interface NewEvidence {
  student_id: string;
  kind: Exclude<EvidenceKind, 'Journal'>;
  /** The answer, the evaluation: counted once for each competence. */
  source_id: string;
  /** What it says of each competence: once each. */
  says: readonly { competence: Competence; evidence: Evidence }[];
}

export interface Moved {
  code: string;
  /** Mastery in [0, 1]; null before any evidence. */
  before: number | null;
  after: number;
}

/**
 * The only way a mastery moves: keeps each piece of evidence with the step it made, then the mastery it leaves. Within a
 * change whose caller holds the pupil's lock.
 */
export async function recordEvidence(
  campus: Campus,
  { orm, recordAll }: Change,
  { student_id, kind, source_id, says }: NewEvidence,
): Promise<Moved[]> {
  if (says.length === 0) return [];
  const known = await masteries(
    orm,
    student_id,
    says.flatMap(({ competence: { code, prerequisites } }) => [code, ...prerequisites]),
  );
  const at = campus.now();
  const rows = says.map(({ competence: { code, prerequisites }, evidence }) =>
    evidenceRow(evidence, {
      ...{ student_id, kind, source_id, at, competence_code: code },
      place: (known.get(code)?.count ?? 0) + 1,
      before: known.get(code)?.score ?? null,
      prerequisites: prerequisites.map((one) => known.get(one)?.score ?? null),
    }),
  );
  await orm.insert(competenceEvidence).values(rows);
  await orm
    .insert(progress)
    .values(
      says.map(({ competence: { code, subject, chapter_code } }, index) => ({
        ...{ id: campus.newId(), student_id, subject, chapter_code, competence_code: code, updated_at: at },
        score: rows[index]?.mastery_after ?? 0,
      })),
    )
    .onConflictDoUpdate({
      target: [progress.student_id, progress.competence_code],
      set: { score: sql`excluded.score`, updated_at: at },
    });
  await recordAll(
    { kind: 'PROGRESS_UPDATED', student_id },
    says.map(({ competence: { code, subject } }, index) => ({
      key: `PROGRESS_UPDATED:${code}:${source_id}`,
      payload: (progress_overall) => ({
        ...{ subject, competence_code: code, progress_overall },
        score: rows[index]?.mastery_after ?? 0,
      }),
    })),
  );
  return rows.map(({ competence_code, mastery_before, mastery_after }) => ({
    code: competence_code,
    before: mastery_before,
    after: mastery_after,
  }));
}

/** A piece of evidence as its row: the step by the rule, and all that the step was made from. */
export function evidenceRow(
  evidence: Evidence,
  row: {
    student_id: string;
    competence_code: string;
    place: number;
    kind: NewEvidence['kind'];
    source_id: string;
    at: Date;
    before: number | null;
    prerequisites: readonly (number | null)[];
  },
) {
  const { before, prerequisites, ...kept } = row;
  const { guess, slip } = itemModelOf(evidence);
  const { prior, after } = learnFrom(before, prerequisites, evidence);
  return {
    ...kept,
    type: evidence.type,
    fraction: evidence.fraction,
    guess,
    slip,
    weight: evidence.weight ?? 1,
    prior,
    mastery_before: before,
    mastery_after: after,
  };
}

/** Of each of these competences that was met: its mastery, and how many pieces of evidence it has. */
async function masteries(orm: Database, student_id: string, codes: string[]) {
  const rows = await orm
    .select({
      code: progress.competence_code,
      score: progress.score,
      count: sql<number>`(select count(*)::int from ${competenceEvidence} e
        where e.student_id = ${progress.student_id} and e.competence_code = ${progress.competence_code})`,
    })
    .from(progress)
    .where(and(eq(progress.student_id, student_id), inArray(progress.competence_code, codes)));
  return new Map(rows.map(({ code, ...row }) => [code, row]));
}
