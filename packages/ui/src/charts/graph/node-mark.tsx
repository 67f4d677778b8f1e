import { clamp01 } from '../../lib/format';
import type { KnowledgeNode } from './model';

const RADIUS = 19;

/** The part of the disc below the level: `share` of its height, filled from the foot. */
function levelPath(share: number): string {
  const level = RADIUS * (1 - 2 * clamp01(share));
  const half = Math.sqrt(Math.max(0, RADIUS ** 2 - level ** 2));
  return `M${-half} ${level}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 0 ${half} ${level}Z`;
}

const HALF = 23;

/** The same of the diamond. */
function diamondLevelPath(share: number): string {
  const level = HALF * (1 - 2 * clamp01(share));
  const half = HALF - Math.abs(level);
  const sides = level < 0 ? `L${HALF} 0L0 ${HALF}L${-HALF} 0` : `L0 ${HALF}`;
  return `M${-half} ${level}L${half} ${level}${sides}Z`;
}

interface NodeMarkProps extends Pick<KnowledgeNode, 'state' | 'mastery' | 'next'> {
  /** Side in px, ring included. */
  size?: number;
}

/** A competence as a disc: ticked when acquired, part-filled in progress, dashed when unseen; as a diamond, filled as far, with
 * the hands of a clock, when it is to be revised. The next step is ringed. */
export function NodeMark({ state, mastery, next, size = 64 }: NodeMarkProps) {
  return (
    <svg viewBox="-32 -32 64 64" width={size} height={size} aria-hidden="true">
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
      {state === 'due' ? (
        <>
          <path d={diamondLevelPath(1)} className="fill-surface" />
          <path d={diamondLevelPath(mastery)} className="fill-warn opacity-25" />
          <path d={diamondLevelPath(1)} fill="none" strokeWidth="2.4" className="stroke-warn" />
          <path
            d="M0 -9V1L7 5"
            fill="none"
            strokeWidth="3"
            strokeLinecap="round"
            strokeLinejoin="round"
            className="stroke-warn"
          />
        </>
      ) : null}
      {state === 'unseen' ? (
        <circle r={RADIUS} strokeWidth="1.8" strokeDasharray="4 4" className="fill-surface stroke-edge" />
      ) : null}
    </svg>
  );
}
