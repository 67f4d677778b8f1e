import { describe, expect, it } from 'vitest';
import { type ActivityDay, layOutActivity } from './activity-geometry';

// 2026-11-16 is a Monday.
const week = (minutes: readonly number[]): ActivityDay[] =>
  minutes.map((value, index) => ({ date: `2026-11-${String(14 + index)}`, minutes: value }));

describe('layOutActivity', () => {
  it('sets weeks apart at Mondays', () => {
    const { marks } = layOutActivity(week([10, 10, 10, 10]), 0);
    expect(marks.map((mark) => mark.x)).toEqual([0, 12.6, 30.2, 42.8]);
  });

  it('underlines the run that ends on the last worked day', () => {
    const { marks, underline } = layOutActivity(week([0, 20, 30, 40]), 3);
    expect(marks.map((mark) => mark.inStreak)).toEqual([false, true, true, true]);
    expect(underline?.from).toBe(12.6);
  });

  it('keeps the run while today is still empty, and drops it a day later', () => {
    expect(layOutActivity(week([20, 30, 0]), 2).underline).not.toBeNull();
    expect(layOutActivity(week([20, 0, 0]), 1).underline).toBeNull();
  });

  it('bears with nothing at all', () => {
    expect(layOutActivity([], 0)).toMatchObject({ marks: [], underline: null });
  });
});
