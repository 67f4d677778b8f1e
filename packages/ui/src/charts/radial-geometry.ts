import { arc } from 'd3-shape';
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

const band = arc<{ start: number; end: number; inner: number; outer: number }>()
  .startAngle((d) => d.start)
  .endAngle((d) => d.end)
  .innerRadius((d) => d.inner)
  .outerRadius((d) => d.outer);

/** Path of a tick, centred on 0,0: 8 units thick when acquired, 4 when not. */
export function tickPath({ start, end, acquired }: Tick): string {
  const half = acquired ? 4 : 2;
  return band({ start, end, inner: 68 - half, outer: 68 + half }) ?? '';
}

const ring = arc<{ start: number; end: number }>()
  .startAngle((d) => d.start)
  .endAngle((d) => d.end)
  .innerRadius(46.5)
  .outerRadius(57.5)
  .cornerRadius(5.5);

/** Angle of a round end at mid-ring: ends go past the share they measure, as a pen's stroke does. */
const CAP = 5.5 / 52;

/** Path of the mastery ring, centred on 0,0; empty at nought. */
export function masteryPath(mastery: number): string {
  const share = clamp01(mastery);
  if (share === 0) return '';
  if (share === 1) return ring({ start: 0, end: TURN }) ?? '';
  // Short of full, a gap stays visible between the two ends.
  const end = Math.min(TURN * share + CAP, TURN - 2 * CAP);
  return ring({ start: -CAP, end }) ?? '';
}
