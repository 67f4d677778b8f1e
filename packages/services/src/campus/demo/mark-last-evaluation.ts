import type { Campus } from '../../context.ts';
import { setGraded, setSubmitted } from '../../evaluations/index.ts';
import { change } from '../../events/index.ts';
import { recordEvidence } from '../../progress/index.ts';
import type { LastEvaluation } from './history.ts';

/** Hands in, marks and learns from the pupil's latest evaluation, at the hours it happened. */
export async function markLastEvaluation(campus: Campus, student_id: string, last: LastEvaluation): Promise<void> {
  const { id, competence, score_20 } = last;
  await change(at(campus, last.submitted_at), async (within) => {
    await within.lock(student_id);
    await setSubmitted(at(campus, last.submitted_at), within, id);
  });
  const graded = at(campus, last.graded_at);
  await change(graded, async (within) => {
    await within.lock(student_id);
    await setGraded(graded, within, id, score_20);
    await recordEvidence(graded, within, {
      ...{ student_id, kind: 'Évaluation', source_id: id },
      says: [{ competence, evidence: { type: 'exam_question', fraction: score_20 / 20 } }],
    });
  });
}

/** The same campus at another hour. */
function at(campus: Campus, instant: Date): Campus {
  return { ...campus, now: () => instant };
}
