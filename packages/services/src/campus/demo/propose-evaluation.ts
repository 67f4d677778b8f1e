import { EvalConstraints } from '@nexus/contracts';
import type { Caller, Campus } from '../../context.ts';
import { generateEvaluation } from '../../evaluations/index.ts';

/** The coach asks the pupil for an evaluation on what they have worked: it waits to be begun. */
export async function proposeEvaluation(campus: Campus, student_id: string, coach_id: string): Promise<void> {
  const coach: Caller = { ...campus, actor: { user_id: coach_id, role: 'coach' } };
  const constraints = EvalConstraints.parse({ format: 'entrainement' });
  await generateEvaluation(coach, { student_id, subject: 'NSI', duration: 20, constraints }, 2027);
}
