import { describe, expect, it } from 'vitest';
import { arcOfCircle, masteryAngle, radialTicks } from './radial-geometry';

describe('radialTicks', () => {
  it('draws one tick per competence, the acquired ones first', () => {
    const ticks = radialTicks(20, 52);
    expect(ticks).toHaveLength(52);
    expect(ticks.filter((tick) => tick.acquired)).toHaveLength(20);
    expect(ticks[19]?.acquired).toBe(true);
    expect(ticks[20]?.acquired).toBe(false);
  });

  it('never overlaps and stays within one turn', () => {
    for (const total of [1, 2, 7, 20, 60]) {
      const ticks = radialTicks(3, total);
      ticks.forEach((tick, index) => {
        expect(tick.end).toBeGreaterThan(tick.start);
        const next = ticks[index + 1];
        if (next) expect(next.start).toBeGreaterThan(tick.end);
      });
      expect(ticks.at(-1)?.end ?? 0).toBeLessThanOrEqual(2 * Math.PI + 1e-9);
    }
  });

  it('merges into one proportional arc per state above sixty', () => {
    const ticks = radialTicks(30, 120);
    expect(ticks).toHaveLength(2);
    expect(ticks[0]?.end).toBeCloseTo(Math.PI / 2, 1);
    expect(radialTicks(0, 120).map((tick) => tick.acquired)).toEqual([false]);
    expect(radialTicks(120, 120).map((tick) => tick.acquired)).toEqual([true]);
  });

  it('bears with counts out of range', () => {
    expect(radialTicks(3, 0)).toEqual([]);
    expect(radialTicks(9, 4).every((tick) => tick.acquired)).toBe(true);
    expect(radialTicks(-1, 4).some((tick) => tick.acquired)).toBe(false);
  });
});

describe('masteryAngle', () => {
  it('draws nothing at nought, its share of a turn otherwise', () => {
    expect(masteryAngle(0)).toBe(0);
    expect(masteryAngle(Number.NaN)).toBe(0);
    expect(masteryAngle(0.25)).toBeCloseTo(Math.PI / 2);
    expect(masteryAngle(1.4)).toBeCloseTo(2 * Math.PI);
  });

  it('never looks full before it is', () => {
    expect(masteryAngle(0.999)).toBeLessThan(2 * Math.PI - 0.3);
  });
});

describe('arcOfCircle', () => {
  it('turns to where the arc starts and dashes its length', () => {
    const arc = arcOfCircle(Math.PI / 2, Math.PI);
    expect(arc.transform).toBe('rotate(0)');
    const [dash, gap] = arc.strokeDasharray.split(' ').map(Number);
    expect(dash).toBeCloseTo(Math.PI / 2);
    expect(gap).toBeCloseTo(arc.pathLength);
  });
});
