import type { SubjectCode } from '@nexus/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateBac, mentionOf, nextMention, pointsForMention, type SubjectEvidence } from './index.ts';

const item = (code: string, subject: SubjectCode, weight: number, known_mark: number | null = null) => ({
  code,
  subject,
  weight,
  known_mark,
});
const evidence = (
  subject: SubjectCode,
  mastery_met: number | null,
  marks: number[],
  coverage_met = 1,
): SubjectEvidence => ({
  subject,
  mastery_met,
  coverage_met,
  evaluations: marks.map((score_20, i) => ({ score_20, at: new Date(Date.UTC(2026, 8, 1 + i)) })),
});

test('only known marks: the mean is theirs, with no doubt', () => {
  const estimate = estimateBac([item('EAF-ECRIT', 'FRANCAIS', 5, 14), item('EAM', 'MATHS', 2, 7)], []);
  expect(estimate).toMatchObject({ mean: 12, low: 12, high: 12, mention: 'AB', known_weight: 7, estimated_weight: 0 });
});

test('a subject without evidence is left out, never invented', () => {
  const estimate = estimateBac([item('PHILO', 'PHILOSOPHIE', 8), item('EAM', 'MATHS', 2, 10)], []);
  expect(estimate).toMatchObject({ mean: 10, known_weight: 2, left_out_weight: 8 });
  expect(estimate?.by_item.map(({ code }) => code)).toEqual(['EAM']);
  expect(estimateBac([item('PHILO', 'PHILOSOPHIE', 8)], [evidence('PHILOSOPHIE', null, [])])).toBeNull();
  expect(estimateBac([], [])).toBeNull();
});

test('the mark of a subject: mastery alone, evaluations alone, half of each', () => {
  const mean = (subject: SubjectEvidence) => estimateBac([item('SPE1', 'NSI', 16)], [subject])?.mean;
  expect(mean(evidence('NSI', 0.5, []))).toBe(11); // 4 + 14 × 0.5
  expect(mean(evidence('NSI', null, [13, 15]))).toBe(14);
  expect(mean(evidence('NSI', 0.5, [13, 15]))).toBe(12.5);
  expect(mean(evidence('NSI', 0, [0]))).toBe(2);
});

test('only the last four evaluations speak, whatever their order', () => {
  const inOrder = evidence('NSI', null, [2, 12, 13, 14, 15]);
  const shuffled = { ...inOrder, evaluations: [...inOrder.evaluations].reverse() };
  expect(estimateBac([item('SPE1', 'NSI', 16)], [inOrder])?.mean).toBe(13.5);
  expect(estimateBac([item('SPE1', 'NSI', 16)], [shuffled])?.mean).toBe(13.5);
});

test('the interval: 1.2816 standard deviations, wider with less evidence and less coverage', () => {
  const half = (subject: SubjectEvidence) => {
    const estimate = estimateBac([item('SPE1', 'NSI', 16)], [subject]);
    return estimate ? estimate.high - estimate.mean : Number.NaN;
  };
  expect(half(evidence('NSI', 0.5, [11, 11, 11]))).toBeCloseTo(1.2816 * 1.5, 6);
  expect(half(evidence('NSI', 0.5, [11, 11]))).toBeCloseTo(1.2816 * 2.5, 6);
  expect(half(evidence('NSI', 0.5, []))).toBeCloseTo(1.2816 * 3.5, 6);
  expect(half(evidence('NSI', 0.5, [11, 11, 11], 0.4))).toBeCloseTo(1.2816 * (1.5 + 1.5 * 0.6), 6);
});

test('épreuves of one subject move together, subjects independently', () => {
  const half = (items: ReturnType<typeof item>[]) => {
    const estimate = estimateBac(items, [evidence('NSI', 0.5, [11, 11, 11]), evidence('MATHS', 0.5, [11, 11, 11])]);
    return estimate ? estimate.high - estimate.mean : Number.NaN;
  };
  expect(half([item('SPE1', 'NSI', 8), item('SPE2', 'NSI', 8)])).toBeCloseTo(1.2816 * 1.5, 6);
  expect(half([item('SPE1', 'NSI', 8), item('SPE2', 'MATHS', 8)])).toBeCloseTo((1.2816 * 1.5) / Math.SQRT2, 6);
  // A mark already obtained narrows what the rest can move.
  expect(half([item('SPE1', 'NSI', 8), item('SPE2', 'MATHS', 8, 11)])).toBeCloseTo((1.2816 * 1.5) / 2, 6);
});

test('items come heaviest first and keep what the caller gave', () => {
  const items = [
    { ...item('EAM', 'MATHS', 2, 15), label: 'Épreuve anticipée' },
    { ...item('SPE1', 'NSI', 16), label: 'NSI' },
  ];
  expect(estimateBac(items, [evidence('NSI', 1, [])])?.by_item).toMatchObject([
    { label: 'NSI', mark: 18, known: false },
    { label: 'Épreuve anticipée', mark: 15, known: true },
  ]);
});

test('mentions go by the exact mean', () => {
  expect([11.99, 12, 13.96, 14, 16, 17.9999, 18, 20].map(mentionOf)).toEqual([
    null,
    'AB',
    'AB',
    'B',
    'TB',
    'TB',
    'TBF',
    'TBF',
  ]);
  // (3 × 11.6 + 6 × 12.2) / 9 is 12, and 11.999999999999998 in floating point: that must not cost a mention.
  expect(estimateBac([item('CC-HG-1RE', 'HG', 3, 11.6), item('PONCT-LVA', 'LVA', 6, 12.2)], [])?.mention).toBe('AB');
});

test('points missing are on the scale of the coefficients counted', () => {
  const estimate = { mean: 13.17, known_weight: 10, estimated_weight: 90 };
  expect(pointsForMention(estimate, 14)).toEqual({ missing_points: 83, total_points: 2000 });
  // 1.99 × 100 is a hair above 199 in floating point.
  expect(pointsForMention({ mean: 12.01, known_weight: 0, estimated_weight: 100 }, 14).missing_points).toBe(199);
  expect(pointsForMention({ mean: 13.171, known_weight: 0, estimated_weight: 100 }, 14).missing_points).toBe(83);
  expect(pointsForMention({ mean: 14, known_weight: 100, estimated_weight: 0 }, 14).missing_points).toBe(0);
  expect(pointsForMention({ mean: 13, known_weight: 0, estimated_weight: 52 }, 14)).toEqual({
    missing_points: 52,
    total_points: 1040,
  });
});

test('the next mention is the first above the mean', () => {
  const at = (mean: number) => nextMention({ mean, known_weight: 100, estimated_weight: 0 });
  expect(at(9)).toEqual({ code: 'ADMIS', threshold: 10, missing_points: 100, total_points: 2000 });
  expect(at(12)?.code).toBe('B');
  expect(at(18)).toBeNull();
});

const subjects: SubjectCode[] = ['NSI', 'MATHS', 'HG', 'LVA'];
const plans = fc.array(
  fc.record({
    subject: fc.constantFrom(...subjects),
    weight: fc.integer({ min: 1, max: 16 }),
    known_mark: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
  }),
  { minLength: 1, maxLength: 19 },
);
const evidences = fc.tuple(
  ...subjects.map((subject) =>
    fc.record({
      subject: fc.constant(subject),
      mastery_met: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      coverage_met: fc.double({ min: 0, max: 1, noNaN: true }),
      evaluations: fc.array(
        fc.record({
          score_20: fc.double({ min: 0, max: 20, noNaN: true }),
          at: fc.date({ noInvalidDate: true }),
        }),
        { maxLength: 6 },
      ),
    }),
  ),
);

test('whatever is known: 0 ≤ low ≤ mean ≤ high ≤ 20, and every coefficient is accounted for', () => {
  fc.assert(
    fc.property(plans, evidences, (plan, known) => {
      const items = plan.map((one, i) => ({ ...one, code: `E${i}` }));
      const estimate = estimateBac(items, known);
      if (!estimate) return;
      const { low, mean, high } = estimate;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(20);
      expect(low).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(high);
      const total = items.reduce((sum, { weight }) => sum + weight, 0);
      expect(estimate.known_weight + estimate.estimated_weight + estimate.left_out_weight).toBe(total);
    }),
  );
});
