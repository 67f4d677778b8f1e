import { type Database, schema } from '@nexus/db';
import { and, asc, eq, inArray } from 'drizzle-orm';

/** What the questions of an evaluation have moved: of each competence, from where it was to where they left it. */
export async function movesOf(orm: Database, student_id: string, question_ids: readonly string[]) {
  const moves = new Map<string, { before: number | null; after: number }>();
  if (question_ids.length === 0) return moves;
  const { competenceEvidence: evidence } = schema;
  const rows = await orm
    .select({ code: evidence.competence_code, before: evidence.mastery_before, after: evidence.mastery_after })
    .from(evidence)
    .where(and(eq(evidence.student_id, student_id), inArray(evidence.source_id, [...question_ids])))
    .orderBy(asc(evidence.place));
  for (const { code, before, after } of rows) {
    const first = moves.get(code);
    moves.set(code, { before: first === undefined ? before : first.before, after });
  }
  return moves;
}
