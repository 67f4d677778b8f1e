import { gradeOpenAnswer } from '@nexus/agents';
import type { OpenItem } from '@nexus/contracts';
import { plainParts } from '../library/plain-text.ts';

/**
 * What is wrong with what an open exercise expects, said by the rule that marks it: its own solution must have every point and
 * be decided, no answer and the statement copied must have none.
 */
export function checkOpen(item: OpenItem): string[] {
  if (item.rubric.every(({ expects }) => expects === undefined)) return [];
  const wrong: string[] = [];
  try {
    const model = gradeOpenAnswer(item, plain(item.solution));
    for (const [index, { met, why }] of model.criteria.entries()) {
      if (item.rubric[index]?.expects !== undefined && !met)
        wrong.push(`the solution does not meet criterion ${index + 1}: ${why}`);
    }
    if (model.review && item.rubric.every(({ expects }) => expects !== undefined))
      wrong.push(`the rule does not decide of the solution: ${model.doubt}`);
    if (gradeOpenAnswer(item, '').points > 0) wrong.push('an empty answer has points');
    if (gradeOpenAnswer(item, plain(item.statement)).points > 0) wrong.push('the statement copied has points');
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  }
  return wrong;
}

/** As a pupil would type it. */
const plain = (markdown: string) =>
  plainParts(markdown)
    .flatMap(({ blocks }) => blocks)
    .join('\n');
