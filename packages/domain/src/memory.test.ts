import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryOf, type Recall } from './index.ts';

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
