import { CampusError, type EvalRef, type Evaluation, type ExerciseTests, type TestsEvalInput } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { testsOf } from '../practice/index.ts';
import { evaluationView } from './evaluation-view.ts';
import { openEvaluation, questionsOf } from './hold-evaluation.ts';

/**
 * An evaluation, as far as this person may read it (evaluation-view.ts).
 *
 * @throws NOT_ALLOWED; EVALUATION_NOT_FOUND.
 */
export async function getEvaluation(caller: Caller, { eval_id }: EvalRef): Promise<Evaluation> {
  const row = await openEvaluation(caller, 'eval:get', eval_id);
  return await evaluationView(caller, caller.db.orm, row);
}

/**
 * What the page needs to run the tests of a program or a statement of SQL of a copy, as they were frozen with it; never
 * its solution.
 *
 * @throws NOT_ALLOWED; EVALUATION_NOT_FOUND; EVALUATION_NOT_STARTED for a pupil; EXERCISE_NOT_FOUND no such question, or
 *   one that no test marks.
 */
export async function getQuestionTests(
  caller: Caller,
  { eval_id, question_id }: TestsEvalInput,
): Promise<ExerciseTests> {
  const row = await openEvaluation(caller, 'eval:tests', eval_id);
  if (caller.actor.role === 'student' && row.started_at === null) throw new CampusError('EVALUATION_NOT_STARTED');
  const question = (await questionsOf(caller.db.orm, eval_id)).find(({ id }) => id === question_id);
  if (question?.item_json == null) throw new CampusError('EXERCISE_NOT_FOUND');
  return await testsOf(caller, question.item_json);
}
