import { EvalConstraints } from '@nexus/contracts';
import type { Caller, Campus } from '../../context.ts';
import { makeEvaluation } from '../../evaluations/index.ts';
import { change } from '../../events/index.ts';

/** The coach asks the pupil for an evaluation on what they have worked: it waits to be begun. */
export async function proposeEvaluation(campus: Campus, student_id: string, coach_id: string): Promise<void> {
  const coach: Caller = { ...campus, actor: { user_id: coach_id, role: 'coach' } };
  const constraints = EvalConstraints.parse({ format: 'entrainement' });
  const input = { student_id, subject: 'NSI' as const, duration: 20, constraints };
  await change(campus, (within) => makeEvaluation(coach, within, input, 2027));
}
