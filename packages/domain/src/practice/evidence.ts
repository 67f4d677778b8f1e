import { type Evidence, type EvidenceType, weightWithHints } from '../mastery.ts';
import type { MarkedItem } from './mark-item.ts';

/** What an answer to an item that also exercises another competence says of that one. */
const asideWeight = 0.5;

const evidenceTypes: Record<MarkedItem['type'], EvidenceType> = {
  choice: 'qcm',
  choices: 'qcm',
  number: 'short',
  text: 'short',
  order: 'short',
  code: 'exercise',
  sql: 'exercise',
};

/**
 * What an answer to an exercise is evidence of: guess and slip are the item's own, else those of its type; one chance in as
 * many options as there are for a choice.
 *
 * @param fraction share of the points, in [0, 1].
 * @param aside true for a competence that the item exercises besides its own: it moves half as much.
 */
export function evidenceOfAnswer(item: MarkedItem, fraction: number, hints: number, aside: boolean): Evidence {
  const guess = item.guess ?? (item.type === 'choice' ? 1 / item.options.length : undefined);
  return {
    type: evidenceTypes[item.type],
    fraction,
    guess,
    slip: item.slip,
    weight: weightWithHints(hints, fraction) * (aside ? asideWeight : 1),
  };
}
