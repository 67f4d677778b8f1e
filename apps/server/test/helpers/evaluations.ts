import { GenerateEvalInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import {
  answerExercise,
  type Caller,
  type Campus,
  generateEvaluation,
  startEvaluation,
  submitEvaluation,
} from '@nexus/services';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';

/** What an evaluation is asked for by, whoever the pupil is: exercises that nothing else here practises meanwhile. */
export const askedEvaluation = {
  ...{ subject: 'NSI', level: 'Premiere', duration: 30 },
  constraints: { format: 'controle', item_ids: ['NSI-P-LANG-05-4', 'NSI-P-LANG-05-2'] },
};

/** An evaluation that the pupil has begun, or handed in, with its program; of a pupil who does not exist, ids of nothing. */
export async function addEvaluation(campus: Campus, student_id: string, state: 'begun' | 'handed in' = 'begun') {
  const caller = await callerOf(campus, student_id);
  if (caller === undefined) return { eval_id: v7(), question_id: v7() };
  const { id: eval_id } = await generateEvaluation(caller, GenerateEvalInput.parse(askedEvaluation));
  const { questions } = await startEvaluation(caller, { eval_id });
  if (state === 'handed in') await submitEvaluation(caller, { eval_id });
  const program = questions.find(({ exercise }) => exercise?.type === 'code');
  return { eval_id, question_id: program?.id ?? v7() };
}

/** An exercise that the pupil has answered: a competence that they have met. */
export async function addAnswer(campus: Campus, student_id: string): Promise<void> {
  const caller = await callerOf(campus, student_id);
  if (caller === undefined) return;
  const response = { type: 'choice', key: 'a' } as const;
  await answerExercise(caller, { id: v7(), item_id: 'NSI-P-BASE-01-5', seed: 1, response, hints: 0 });
}

async function callerOf(campus: Campus, student_id: string): Promise<Caller | undefined> {
  const { students } = schema;
  const [student] = await campus.db.orm
    .select({ user_id: students.user_id })
    .from(students)
    .where(eq(students.id, student_id));
  if (student === undefined) return undefined;
  return Object.create(campus, { actor: { value: { user_id: student.user_id, role: 'student' } } });
}
