import { CampusError } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Caller } from '../context.ts';

/**
 * While a pupil writes an evaluation, nothing that answers its exercises comes to them by another way.
 *
 * @throws EXERCISE_IN_EVALUATION it is in one that they have begun and not handed in.
 */
export async function refuseInEvaluation(
  { actor, db }: Caller,
  item_id: string,
  orm: Database = db.orm,
): Promise<void> {
  if (actor.role !== 'student') return;
  const { evaluations, evaluationQuestions: questions, students } = schema;
  const [asked] = await orm
    .select({ id: questions.id })
    .from(questions)
    .innerJoin(evaluations, eq(evaluations.id, questions.evaluation_id))
    .innerJoin(students, eq(students.id, evaluations.student_id))
    .where(
      and(
        eq(questions.item_id, item_id),
        eq(students.user_id, actor.user_id),
        eq(evaluations.status, 'Proposé'),
        isNotNull(evaluations.started_at),
      ),
    )
    .limit(1);
  if (asked !== undefined) throw new CampusError('EXERCISE_IN_EVALUATION');
}
