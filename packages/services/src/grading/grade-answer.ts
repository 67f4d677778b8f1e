import { type GradedAnswer, gradeOpenAnswer, gradeWithAssessor } from '@nexus/agents';
import type { OpenItem } from '@nexus/contracts';
import type { Campus } from '../context.ts';

/** For each of the two readings of the model; nobody waits for a mark before a screen. */
const readingMs = 60_000;

/**
 * Marks an open answer criterion by criterion (docs/grading.md): by the rule, and where it is unsure by the campus's language
 * model if it has one. What stays doubtful says so: `review`.
 */
export async function gradeAnswer(
  { assessor }: Pick<Campus, 'assessor'>,
  item: OpenItem,
  text: string,
): Promise<GradedAnswer> {
  return assessor === undefined ? gradeOpenAnswer(item, text) : gradeWithAssessor(item, text, assessor, readingMs);
}
