import { clamp01 } from '../lib/format';

/** Above this, ticks would be thinner than the gaps between them: they merge into one arc per state. */
const MAX_TICKS = 60;

export interface Tick {
  /** Radians, clockwise from the top. */
  start: number;
  end: number;
  acquired: boolean;
}

const TURN = 2 * Math.PI;
const WIDEST_GAP = TURN * (4.4 / 360);

/** One tick per competence, the acquired ones first, clockwise from the top. Out-of-range counts are brought back in. */
export function radialTicks(acquired: number, total: number): Tick[] {
  const count = Math.max(0, Math.floor(total));
  if (count === 0) return [];
  const done = Math.min(count, Math.max(0, Math.floor(acquired)));
  if (count > MAX_TICKS) {
    const limit = TURN * (done / count);
    const gap = WIDEST_GAP / 2;
    const arcs: Tick[] = [
      { start: gap, end: limit - gap, acquired: true },
      { start: limit + gap, end: TURN - gap, acquired: false },
    ];
    return arcs.filter((tick) => tick.end > tick.start);
  }
  const step = TURN / count;
  const gap = count === 1 ? 0 : Math.min(WIDEST_GAP, step * 0.455);
  return Array.from({ length: count }, (_, index) => ({
    start: index * step + gap / 2,
    end: (index + 1) * step - gap / 2,
    acquired: index < done,
  }));
}

/** Angle of a round end at mid-ring: ends go past the share they measure, as a pen's stroke does. */
const CAP = 5.5 / 52;

/** Angle of the mastery ring's stroke, whose ends are round, in radians; nought draws nothing. */
export function masteryAngle(mastery: number): number {
  const share = clamp01(mastery);
  // Short of full, a gap stays visible between the two ends.
  return share === 1 ? TURN : Math.min(TURN * share, TURN - 3 * CAP);
}

/** What makes an SVG circle show only from one angle to the other, clockwise from the top. */
export function arcOfCircle(start: number, end: number) {
  return {
    fill: 'none',
    transform: `rotate(${(start / TURN) * 360 - 90})`,
    pathLength: TURN,
    strokeDasharray: `${end - start} ${TURN}`,
  };
}
