import { type Competence, competences } from '@nexus/content';
import type { SubjectCode, Track } from '@nexus/contracts';

/** A competence of the pupil's programme with their mastery of it; null when never met. */
export interface Met extends Competence {
  mastery: number | null;
}

/** The programmes of the level, of the subjects the pupil studies this year, with their mastery of each competence. */
export function programmeOf(
  track: Track,
  studied: ReadonlySet<SubjectCode>,
  scores: readonly { code: string; score: number }[],
): Map<SubjectCode, Met[]> {
  const scoreOf = new Map(scores.map(({ code, score }) => [code, score]));
  const programme = new Map<SubjectCode, Met[]>();
  for (const competence of competences()) {
    if (competence.level !== track || !studied.has(competence.subject)) continue;
    const met = { ...competence, mastery: scoreOf.get(competence.code) ?? null };
    programme.set(competence.subject, [...(programme.get(competence.subject) ?? []), met]);
  }
  return programme;
}
