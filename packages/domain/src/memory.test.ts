import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryOf, type Recall, retrievability, shownMastery } from './index.ts';

const start = Date.parse('2026-09-01T16:00:00Z');
const day = (days: number) => new Date(start + days * 86_400_000);

test('nothing seen, nothing remembered', () => {
  expect(memoryOf([])).toBeNull();
});

test('each success after a while keeps the next revision further away', () => {
  const recalls = [0, 4, 15].map((days) => ({ at: day(days), score: 0.8 }));
  const intervals = recalls.map((_, index) => {
    const memory = memoryOf(recalls.slice(0, index + 1));
    return ((memory?.due_at.getTime() ?? 0) - (memory?.last_at.getTime() ?? 0)) / 86_400_000;
  });
  expect(intervals[0]).toBeGreaterThanOrEqual(1);
  expect(intervals[1]).toBeGreaterThan(intervals[0] ?? 0);
  expect(intervals[2]).toBeGreaterThan(intervals[1] ?? 0);
});

test('a failure brings the revision near again', () => {
  const known = [0, 4, 15].map((days) => ({ at: day(days), score: 0.8 }));
  const before = memoryOf(known);
  const after = memoryOf([...known, { at: day(40), score: 0.2 }]);
  expect(after?.stability_days).toBeLessThan(before?.stability_days ?? 0);
});

const recalls: fc.Arbitrary<Recall[]> = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 300 * 24 }).map((hours) => new Date(start + hours * 3_600_000)),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('due after the last evidence, whatever came and in whatever order it is given', () => {
  fc.assert(
    fc.property(recalls, (given) => {
      const memory = memoryOf(given);
      expect(memory).not.toBeNull();
      if (memory === null) return;
      expect(memory.due_at.getTime()).toBeGreaterThan(memory.last_at.getTime());
      expect(memory.stability_days).toBeGreaterThan(0);
      expect(memory.last_at.getTime()).toBe(Math.max(...given.map(({ at }) => at.getTime())));
    }),
  );
});

test('a better last answer never brings the revision nearer', () => {
  fc.assert(
    fc.property(
      recalls,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (given, a, b) => {
        const at = day(320);
        const dueAfter = (score: number) => memoryOf([...given, { at, score }])?.due_at.getTime() ?? 0;
        expect(dueAfter(Math.max(a, b))).toBeGreaterThanOrEqual(dueAfter(Math.min(a, b)));
      },
    ),
  );
});

test('every success makes it last longer, and the next revision is never nearer than after the one before', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(gaps, fc.double({ min: 0, max: 1, noNaN: true }), (days, score) => {
      let at = 0;
      const history: Recall[] = [{ at: day(0), score, fraction: 1 }];
      let before = memoryOf(history);
      for (const gap of days) {
        at += gap;
        history.push({ at: day(at), score, fraction: 1 });
        const after = memoryOf(history);
        expect(after?.stability_days).toBeGreaterThan(before?.stability_days ?? Number.POSITIVE_INFINITY);
        expect(interval(after)).toBeGreaterThanOrEqual(interval(before));
        before = after;
      }
    }),
  );
});
const interval = (memory: ReturnType<typeof memoryOf>) =>
  memory === null ? 0 : memory.due_at.getTime() - memory.last_at.getTime();

test('a right answer to what is hardly known is a success all the same, and a wrong one never is', () => {
  const first = { at: day(0), score: 0.3, fraction: 1 };
  const after = (fraction: number) => memoryOf([first, { at: day(5), score: 0.35, fraction }])?.stability_days ?? 0;
  const known = memoryOf([first])?.stability_days ?? 0;
  expect(after(1)).toBeGreaterThan(known);
  expect(after(0)).toBeLessThan(known);
});

test('the evidence of a day is one review: by its mean, in whatever order', () => {
  const hours = (count: number) => new Date(start + count * 3_600_000);
  const right = { at: hours(1), score: 0.6, fraction: 1 };
  const wrong = { at: hours(0), score: 0.5, fraction: 0 };
  expect(memoryOf([right, wrong])).toEqual(memoryOf([wrong, right]));
  expect(memoryOf([wrong, right])?.stability_days).toBeLessThan(memoryOf([right])?.stability_days ?? 0);
});

test('what is shown is the stored one on the day of evidence, nine tenths of it when due, never more, ever less', () => {
  const share = fc.integer({ min: 0, max: 10_000 }).map((points) => points / 10_000);
  fc.assert(
    fc.property(share, fc.double({ min: 0.1, max: 300, noNaN: true }), fc.nat(400), (score, stability_days, days) => {
      const shown = (after: number) => shownMastery(score, retrievability({ stability_days }, after));
      expect(shown(0)).toBe(score);
      expect(shown(-1)).toBe(score);
      expect(shown(days)).toBeLessThanOrEqual(score);
      expect(shown(days + 1)).toBeLessThanOrEqual(shown(days));
      expect(shown(days)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(retrievability({ stability_days: 12 }, 12)).toBeCloseTo(0.9, 6);
  expect(shownMastery(0.7, 0.9)).toBe(0.63);
});
