import { clamp01 } from '../../lib/format';
import type { KnowledgeNode } from './model';

const RADIUS = 19;

/** The part of the disc below the level: `share` of its height, filled from the foot. */
function levelPath(share: number): string {
  const level = RADIUS * (1 - 2 * clamp01(share));
  const half = Math.sqrt(Math.max(0, RADIUS ** 2 - level ** 2));
  return `M${-half} ${level}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 0 ${half} ${level}Z`;
}

/** A competence as a disc: ticked when acquired, part-filled in progress, dashed when unseen; the next step is ringed. */
export function NodeMark({ state, mastery, next }: Pick<KnowledgeNode, 'state' | 'mastery' | 'next'>) {
  return (
    <svg viewBox="-32 -32 64 64" width="64" height="64" aria-hidden="true">
      {next ? (
        <>
          <circle r="31" className="fill-accent opacity-20" />
          <circle r="25.5" fill="none" strokeWidth="3" className="stroke-accent" />
        </>
      ) : null}
      {state === 'acquired' ? (
        <>
          <circle r={RADIUS} className="fill-subject" />
          <path
            d="M-7 .5l4.6 4.8 9.2-10"
            fill="none"
            strokeWidth="2.6"
            strokeLinecap="round"
            strokeLinejoin="round"
            className="stroke-surface"
          />
        </>
      ) : null}
      {state === 'progress' ? (
        <>
          <circle r={RADIUS} className="fill-subject-soft" />
          <path d={levelPath(mastery)} className="fill-subject" />
          <circle r={RADIUS} fill="none" strokeWidth="2" className="stroke-subject" />
        </>
      ) : null}
      {state === 'unseen' ? (
        <circle r={RADIUS} strokeWidth="1.8" strokeDasharray="4 4" className="fill-surface stroke-edge" />
      ) : null}
    </svg>
  );
}
