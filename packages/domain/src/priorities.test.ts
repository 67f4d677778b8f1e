import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTasks, forgettingFactor, nearness, priority, type RankedTask, taskWeight } from './index.ts';

const now = new Date('2026-11-23T08:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

test('the top of the scale: 18 coefficients, nothing acquired, all forgotten', () => {
  expect(taskWeight({ exam_weight: 18, to_acquire: 1, forgetting: 2 })).toBe(5);
  expect(taskWeight({ exam_weight: 40, to_acquire: 1, forgetting: 2 })).toBe(5);
  expect(taskWeight({ exam_weight: 18, to_acquire: 0.68, forgetting: 1.4 })).toBeCloseTo(2.38, 10);
  expect(() => taskWeight({ exam_weight: 18, to_acquire: 1.01, forgetting: 1 })).toThrow(RangeError);
});

test('forgetting follows the published curve: nine chances in ten remain after one stability', () => {
  expect(forgettingFactor(0)).toBe(1);
  expect(forgettingFactor(null)).toBe(1);
  expect(forgettingFactor(10)).toBeCloseTo(1.1, 12);
  expect(forgettingFactor(30, 30)).toBeCloseTo(1.1, 12);
  expect(forgettingFactor(-1)).toBe(1);
  expect(() => forgettingFactor(1, 0)).toThrow(RangeError);
});

test('nearness: two weeks away, one week away, due, overdue, no date', () => {
  expect([14, 7, 0, -3].map((days) => nearness(inDays(days), now))).toEqual([1, 1.5, 2, 2]);
  expect(nearness(inDays(60), now)).toBe(1);
  expect(nearness(null, now)).toBe(1);
});

test('order: priority, then the earliest due with none last, then the id', () => {
  const tasks: RankedTask[] = [
    { id: 'f', priority: 1, due_at: null },
    { id: 'e', priority: 2, due_at: null },
    { id: 'd', priority: 2, due_at: inDays(30) },
    { id: 'b', priority: 2, due_at: inDays(20) },
    { id: 'c', priority: 2, due_at: inDays(20) },
    { id: 'a', priority: 3, due_at: null },
  ];
  expect([...tasks].sort(compareTasks).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  for (const [i, a] of tasks.entries()) {
    for (const b of tasks.slice(i + 1))
      expect(Math.sign(compareTasks(a, b)), a.id + b.id).toBe(-Math.sign(compareTasks(b, a)));
  }
});

const cases = fc.record({
  exam_weight: fc.integer({ min: 0, max: 30 }),
  mastery: fc.double({ min: 0, max: 1, noNaN: true }),
  seen: fc.option(fc.integer({ min: 0, max: 400 })),
  due: fc.option(fc.integer({ min: -30, max: 60 })),
});
type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;
const rank = ({ exam_weight, mastery, seen, due }: Case) => {
  const weight = taskWeight({ exam_weight, to_acquire: 1 - mastery, forgetting: forgettingFactor(seen) });
  return priority(weight, due === null ? null : inDays(due), now);
};

test('a priority is in [0, 10]', () => {
  fc.assert(
    fc.property(cases, (task) => {
      const value = rank(task);
      expect(value >= 0 && value <= 10).toBe(true);
    }),
  );
});

test('more weight, less mastery, a nearer date or a longer oblivion never lower a priority', () => {
  fc.assert(
    fc.property(
      cases,
      fc.integer({ min: 0, max: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (task, more, part) => {
        const before = rank(task);
        expect(rank({ ...task, exam_weight: task.exam_weight + more })).toBeGreaterThanOrEqual(before);
        expect(rank({ ...task, mastery: task.mastery * part })).toBeGreaterThanOrEqual(before);
        expect(rank({ ...task, seen: (task.seen ?? 0) + more })).toBeGreaterThanOrEqual(before);
        expect(rank({ ...task, due: (task.due ?? 60) - more })).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});
