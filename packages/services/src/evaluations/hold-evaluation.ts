import { CampusError, type Permission } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { asc, eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import type { Change } from '../events/index.ts';

const { evaluations, evaluationQuestions } = schema;

export type EvaluationRow = typeof evaluations.$inferSelect;
export type QuestionRow = typeof evaluationQuestions.$inferSelect;

/**
 * Opens the pupil an evaluation is of.
 *
 * @throws NOT_ALLOWED the role may not do this; EVALUATION_NOT_FOUND no such one, or of a pupil this person has no link to.
 */
export async function openEvaluation(
  caller: Caller,
  permission: Permission,
  id: string,
  orm: Database = caller.db.orm,
): Promise<EvaluationRow> {
  const [row] = await orm.select().from(evaluations).where(eq(evaluations.id, id));
  if (row === undefined) throw new CampusError('EVALUATION_NOT_FOUND');
  await openStudent(caller, permission, row.student_id, orm).catch((error: unknown) => {
    throw error instanceof CampusError && error.code === 'NOT_FOUND' ? new CampusError('EVALUATION_NOT_FOUND') : error;
  });
  return row;
}

/** The same, under the pupil's lock: nobody else changes it until the change ends. */
export async function holdEvaluation(
  caller: Caller,
  { orm, lock }: Change,
  permission: Permission,
  id: string,
): Promise<EvaluationRow> {
  const { student_id } = await openEvaluation(caller, permission, id, orm);
  await lock(student_id);
  const [row] = await orm.select().from(evaluations).where(eq(evaluations.id, id));
  if (row === undefined) throw new CampusError('EVALUATION_NOT_FOUND');
  return row;
}

/** In their order; none of an evaluation of before the composer. */
export function questionsOf(orm: Database, evaluation_id: string): Promise<QuestionRow[]> {
  return orm
    .select()
    .from(evaluationQuestions)
    .where(eq(evaluationQuestions.evaluation_id, evaluation_id))
    .orderBy(asc(evaluationQuestions.place));
}
