import type { SubjectCode } from '@nexus/contracts';
import type { SubjectEvidence } from '@nexus/domain';
import type { Met } from './programme.ts';

/** What speaks for the mark of each subject: the mastery of what was met of its programme, and the evaluations. */
export function evidenceOf(
  subjects: Iterable<SubjectCode>,
  programme: ReadonlyMap<SubjectCode, readonly Pick<Met, 'mastery'>[]>,
  evaluations: readonly { subject: SubjectCode; score_20: number; graded_at: string }[],
): SubjectEvidence[] {
  return [...new Set(subjects)].map((subject) => {
    const met = programme.get(subject) ?? [];
    const known = met.map(({ mastery }) => mastery).filter((mastery) => mastery !== null);
    return {
      subject,
      mastery_met: known.length === 0 ? null : known.reduce((sum, mastery) => sum + mastery, 0) / known.length,
      coverage_met: met.length === 0 ? 0 : known.length / met.length,
      evaluations: evaluations
        .filter((evaluation) => evaluation.subject === subject)
        .map(({ score_20, graded_at }) => ({ score_20, at: new Date(graded_at) })),
    };
  });
}
