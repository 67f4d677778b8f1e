import { CampusError, type EvalRef, type Evaluation } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { attemptDeadline } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { evaluationView } from './evaluation-view.ts';
import { holdEvaluation } from './hold-evaluation.ts';

/**
 * Begins an evaluation: from now its questions are read and its time runs, by the campus's clock. Begun already, it goes on,
 * on whatever device.
 *
 * @throws NOT_ALLOWED; EVALUATION_NOT_FOUND; EVALUATION_CLOSED it is handed in, or its subject was not kept.
 */
export async function startEvaluation(caller: Caller, { eval_id }: EvalRef): Promise<Evaluation> {
  return await change(caller, async (within) => {
    const { orm, record } = within;
    const row = await holdEvaluation(caller, within, 'eval:start', eval_id);
    if (row.status !== 'Proposé' || row.format === null) throw new CampusError('EVALUATION_CLOSED');
    if (row.started_at !== null) return await evaluationView(caller, orm, row);
    const started_at = caller.now();
    const times = { started_at, deadline_at: attemptDeadline(started_at, row.duration_min) };
    await orm.update(schema.evaluations).set(times).where(eq(schema.evaluations.id, eval_id));
    await record({
      kind: 'EVALUATION_STARTED',
      student_id: row.student_id,
      key: `EVALUATION_STARTED:${eval_id}`,
      payload: { evaluation_id: eval_id, deadline_at: times.deadline_at.toISOString() },
    });
    return await evaluationView(caller, orm, { ...row, ...times });
  });
}
