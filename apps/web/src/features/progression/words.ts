import type { CompetenceProgress, Progression } from '@nexus/contracts';

type SubjectView = Progression['subjects'][number];

export const competencesOf = ({ chapters }: SubjectView): CompetenceProgress[] =>
  chapters.flatMap(({ competences }) => competences);

/** Mean of the subjects weighted by their coefficients, as progress_overall is (DOMAIN, Figures). */
export function overallOf(subjects: readonly SubjectView[]): number {
  const weight = subjects.reduce((sum, { coefficient }) => sum + coefficient, 0);
  const points = subjects.reduce((sum, { coefficient, progress }) => sum + coefficient * progress, 0);
  return weight === 0 ? 0 : points / weight;
}

/** A competence is acquired from this mastery on (DOMAIN, Figures). */
export const acquiredFrom = 0.7;

/** « acquise » or not yet; how much is said under it. */
export function stateOf({ score }: CompetenceProgress): { word: string; tone: 'success' | 'info' | 'neutral' } {
  if (score === null) return { word: 'pas commencée', tone: 'neutral' };
  return score >= acquiredFrom ? { word: 'acquise', tone: 'success' } : { word: 'en cours', tone: 'info' };
}
