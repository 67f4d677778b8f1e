import { CampusError, type EvalRef, type Evaluation } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { evaluationView } from './evaluation-view.ts';
import { holdEvaluation } from './hold-evaluation.ts';
import { markCopy } from './marking/mark-copy.ts';
import { setSubmitted } from './marking/settle.ts';

/**
 * Hands in a copy and marks at once what can be, in one transaction. Handed in already, it is answered the same.
 *
 * @throws NOT_ALLOWED; EVALUATION_NOT_FOUND; EVALUATION_NOT_STARTED.
 */
export async function submitEvaluation(caller: Caller, { eval_id }: EvalRef): Promise<Evaluation> {
  return await change(caller, async (within) => {
    const row = await holdEvaluation(caller, within, 'eval:submit', eval_id);
    if (row.status === 'Proposé') {
      if (row.started_at === null) throw new CampusError('EVALUATION_NOT_STARTED');
      await setSubmitted(caller, within, eval_id);
      await markCopy(caller, within, eval_id);
    }
    return await evaluationView(caller, within.orm, await holdEvaluation(caller, within, 'eval:submit', eval_id));
  });
}

/**
 * Marks a copy again by the same rules: what a coach has decided stays, and what has not changed is told the same.
 *
 * @throws NOT_ALLOWED; EVALUATION_NOT_FOUND; EVALUATION_CLOSED it is not handed in, or its subject was not kept.
 */
export async function gradeEvaluation(caller: Caller, { eval_id }: EvalRef): Promise<Evaluation> {
  return await change(caller, async (within) => {
    const row = await holdEvaluation(caller, within, 'eval:grade', eval_id);
    if (row.status === 'Proposé' || row.format === null) throw new CampusError('EVALUATION_CLOSED');
    await markCopy(caller, within, eval_id);
    return await evaluationView(caller, within.orm, await holdEvaluation(caller, within, 'eval:grade', eval_id));
  });
}
