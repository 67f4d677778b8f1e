import { CampusError } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Campus } from '../../context.ts';
import type { Change } from '../../events/index.ts';

/** Marks a proposed evaluation as handed in, within a change whose caller holds the pupil's lock. */
export async function setSubmitted(campus: Campus, { orm, record }: Change, id: string): Promise<void> {
  const evaluation = await evaluationAt(orm, id, 'Proposé');
  const submitted_at = campus.now();
  await orm.update(schema.evaluations).set({ status: 'Soumis', submitted_at }).where(eq(schema.evaluations.id, id));
  await record({
    kind: 'EVALUATION_SUBMITTED',
    student_id: evaluation.student_id,
    key: `EVALUATION_SUBMITTED:${id}`,
    payload: { evaluation_id: id, subject: evaluation.subject },
  });
}

/** Gives a handed-in evaluation its mark out of 20, within a change whose caller holds the pupil's lock. */
export async function setGraded(campus: Campus, { orm, record }: Change, id: string, score_20: number): Promise<void> {
  const evaluation = await evaluationAt(orm, id, 'Soumis');
  const graded_at = campus.now();
  await orm
    .update(schema.evaluations)
    .set({ status: 'Corrigé', score_20, graded_at })
    .where(eq(schema.evaluations.id, id));
  await record({
    kind: 'EVALUATION_GRADED',
    student_id: evaluation.student_id,
    key: `EVALUATION_GRADED:${id}`,
    payload: { evaluation_id: id, subject: evaluation.subject, score_20 },
  });
}

async function evaluationAt(orm: Change['orm'], id: string, status: 'Proposé' | 'Soumis') {
  const [evaluation] = await orm.select().from(schema.evaluations).where(eq(schema.evaluations.id, id)).for('update');
  if (evaluation?.status !== status) throw new CampusError('EVALUATION_CLOSED');
  return evaluation;
}
