import type { BacSimulation, BacSituation } from '@nexus/contracts';
import { decimal } from '#lib/format.ts';
import { uncapitalize } from '#lib/words/words.ts';
import { groupsOf } from '../simulator/groups.ts';
import type { Supposed } from '../simulator/outcome.ts';

const longest = 60;

/** What a scenario could be called, from what was moved: « 14 en maths, 12 en philosophie ». */
export function proposedName(situation: BacSituation, supposed: Supposed): string {
  const named = groupsOf(situation, false).flatMap(({ label, codes }) => {
    const marks = codes.flatMap((code) => supposed[code] ?? []);
    const [first] = marks;
    if (first === undefined) return [];
    const same = marks.length === codes.length && marks.every((mark) => mark === first);
    return [same ? `${decimal(first)} en ${uncapitalize(label)}` : `${uncapitalize(label)} à la note près`];
  });
  const whole = named.join(', ');
  return whole.length <= longest ? whole : `${named.length} notes changées`;
}

/** The marks that may still move: what has become known since is known. */
export function movableOf({ plan, marks }: BacSituation, supposed: Supposed): Supposed {
  const codes = new Set(plan.items.flatMap(({ code }) => (Object.hasOwn(marks, code) ? [] : [code])));
  return Object.fromEntries(Object.entries(supposed).filter(([code]) => codes.has(code)));
}

/** « + 0,42 », « − 0,1 », « = »; nothing while one of the two has no mean. */
export function differenceOf(after: BacSimulation, before: BacSimulation): string {
  if (after.mean === null || before.mean === null) return '–';
  const difference = Math.round((after.mean - before.mean) * 100) / 100;
  if (difference === 0) return '=';
  return `${difference > 0 ? '+' : '−'}\u00a0${decimal(Math.abs(difference), 2)}`;
}
