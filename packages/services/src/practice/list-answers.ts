import type { AnswerList, ListAnswersInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, desc, eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';

/**
 * A pupil's answers from the latest, of one competence or of all: why a mastery is what it is.
 *
 * @throws as openStudent.
 */
export async function listAnswers(
  caller: Caller,
  { student_id: whose, code, limit }: ListAnswersInput,
): Promise<AnswerList> {
  const { id: student_id } = await openStudent(caller, 'practice:answers', whose);
  const { practiceAnswers: table } = schema;
  const rows = await caller.db.orm
    .select()
    .from(table)
    .where(and(eq(table.student_id, student_id), code === undefined ? undefined : eq(table.competence_code, code)))
    .orderBy(desc(table.at), desc(table.id))
    .limit(limit);
  return {
    answers: rows.map(
      ({ competence_code, at, id, item_id, seed, fraction, hints, try_number, mastery_before, mastery_after }) => ({
        ...{ id, item_id, seed, fraction, hints, mastery_before, mastery_after },
        counted: try_number === 1,
        code: competence_code,
        at: at.toISOString(),
      }),
    ),
  };
}
