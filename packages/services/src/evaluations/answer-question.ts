import { type AnswerEvalInput, CampusError, type EvalAnswer, type EvalResponse } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { answerView } from './evaluation-view.ts';
import { holdEvaluation, type QuestionRow } from './hold-evaluation.ts';

const { evaluationQuestions } = schema;

/** Answers that gave way are kept up to here, the latest first. */
const mostReplaced = 5;

/**
 * Keeps what a pupil has written to a question. Sent twice it counts once; of two devices, what was written last is the
 * answer and the other one is kept beside it. After the time it is kept too, and said late. No event: a copy is written
 * by the minute, and only its handing in is news.
 *
 * @throws NOT_ALLOWED; EVALUATION_NOT_FOUND no such one, or no such question in it; EVALUATION_NOT_STARTED;
 *   EVALUATION_CLOSED it is handed in; ANSWER_UNREADABLE the answer is of another type than the question.
 */
export async function answerQuestion(caller: Caller, input: AnswerEvalInput): Promise<EvalAnswer> {
  const { eval_id, question_id, answer_id, response, base_revision } = input;
  return await change(caller, async (within) => {
    const { orm } = within;
    const row = await holdEvaluation(caller, within, 'eval:answer', eval_id);
    const [question] = await orm
      .select()
      .from(evaluationQuestions)
      .where(and(eq(evaluationQuestions.id, question_id), eq(evaluationQuestions.evaluation_id, eval_id)));
    if (question?.item_json == null) throw new CampusError('EVALUATION_NOT_FOUND');
    if (question.answer_id === answer_id) return answerView(row, question);
    if (row.status !== 'Proposé') throw new CampusError('EVALUATION_CLOSED');
    if (row.started_at === null) throw new CampusError('EVALUATION_NOT_STARTED');
    if (response !== null && response.type !== question.item_json.type) throw ofAnotherType();
    // No device writes in the future: its clock is ahead.
    const written = new Date(Math.min(Date.parse(input.written_at), caller.now().getTime()));
    const kept = keep(question, { response, base_revision, written });
    const changes = { ...kept, answer_id, answer_revision: question.answer_revision + 1 };
    await orm.update(evaluationQuestions).set(changes).where(eq(evaluationQuestions.id, question_id));
    return answerView(row, { ...question, ...changes });
  });
}

interface Written {
  response: EvalResponse | null;
  base_revision: number;
  written: Date;
}

/** What is the answer now, and what has given way to it. */
function keep(question: QuestionRow, { response, base_revision, written }: Written) {
  const { answer_json, answered_at, answer_revision, replaced_json } = question;
  const follows = base_revision === answer_revision || answered_at === null;
  if (follows) return { answer_json: response, answered_at: written, replaced_json };
  const wins = written >= answered_at;
  const [now, before] = wins
    ? [
        { response, at: written },
        { response: answer_json, at: answered_at },
      ]
    : [
        { response: answer_json, at: answered_at },
        { response, at: written },
      ];
  const isSame = JSON.stringify(now.response) === JSON.stringify(before.response);
  return {
    answer_json: now.response,
    answered_at: now.at,
    replaced_json:
      before.response === null || isSame
        ? replaced_json
        : [{ response: before.response, written_at: before.at.toISOString() }, ...replaced_json].slice(0, mostReplaced),
  };
}

function ofAnotherType(): CampusError {
  const message = 'Cette réponse n’est pas du type de la question.';
  return new CampusError('ANSWER_UNREADABLE', { message, issues: [{ path: ['response', 'type'], message }] });
}
