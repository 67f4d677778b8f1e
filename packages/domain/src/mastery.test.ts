import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EvidenceType,
  initialMastery,
  isAcquired,
  overallProgress,
  subjectProgress,
  toBasisPoints,
  updateMastery,
  weightWithHints,
} from './index.ts';

const types: EvidenceType[] = ['qcm', 'short', 'exercise', 'exam_question', 'coach'];
const share = () => fc.double({ min: 0, max: 1, noNaN: true });
const anyType = () => fc.constantFrom(...types);
const prior = () => fc.option(share());

test('a right answer to a QCM says less than a right exercise', () => {
  const qcm = updateMastery(null, { type: 'qcm', fraction: 1 });
  const exercise = updateMastery(null, { type: 'exercise', fraction: 1 });
  expect(qcm).toBeCloseTo(0.5263, 4); // 0.18 / 0.38, then one learning step of 0.1
  expect(isAcquired(qcm)).toBe(false);
  expect(isAcquired(exercise)).toBe(true);
});

test('neither 0 nor 1 is a trap', () => {
  for (const type of types) {
    let up = 0;
    let down = 1;
    for (let i = 0; i < 6; i += 1) {
      up = updateMastery(up, { type, fraction: 1 });
      down = updateMastery(down, { type, fraction: 0 });
    }
    expect(isAcquired(up), type).toBe(true);
    expect(isAcquired(down), type).toBe(false);
  }
});

test('the judgement of a coach, from the middle, is close to what they say', () => {
  expect(updateMastery(0.5, { type: 'coach', fraction: 0.6 })).toBeCloseTo(0.6, 1);
});

test('stays in [0, 1] and is stored without loss in ten-thousandths', () => {
  fc.assert(
    fc.property(prior(), anyType(), share(), (before, type, fraction) => {
      const after = updateMastery(before, { type, fraction });
      expect(after >= 0 && after <= 1).toBe(true);
      expect(toBasisPoints(after) / 10_000).toBe(after);
    }),
  );
});

test('more points never give less mastery', () => {
  fc.assert(
    fc.property(prior(), anyType(), share(), share(), (before, type, a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(updateMastery(before, { type, fraction: more })).toBeGreaterThanOrEqual(
        updateMastery(before, { type, fraction: less }),
      );
    }),
  );
});

test('a wrong answer never raises, a right one never lowers', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), anyType(), (before, type) => {
      expect(updateMastery(before, { type, fraction: 0 })).toBeLessThanOrEqual(before + 1e-4);
      expect(updateMastery(before, { type, fraction: 1 })).toBeGreaterThanOrEqual(before - 1e-4);
    }),
  );
});

test('refuses what is no share', () => {
  expect(() => updateMastery(null, { type: 'qcm', fraction: 1.2 })).toThrow(RangeError);
  expect(() => updateMastery(Number.NaN, { type: 'qcm', fraction: 1 })).toThrow(RangeError);
});

test('acquired from 0.7, the limit included', () => {
  expect([0.6999, 0.7].map(isAcquired)).toEqual([false, true]);
});

test('a competence never met counts 0 in the progress of its subject', () => {
  expect(subjectProgress({ score_sum_bp: 14_000, acquired_count: 1, competence_count: 4 })).toEqual({
    progress: 0.35,
    coverage: 0.25,
  });
  expect(subjectProgress({ score_sum_bp: 0, acquired_count: 0, competence_count: 0 })).toEqual({
    progress: 0,
    coverage: 0,
  });
});

test('progress rounds half up on integers, as the SQL does', () => {
  expect(subjectProgress({ score_sum_bp: 1, acquired_count: 0, competence_count: 2 }).progress).toBe(0.0001);
  const sql = (sum: bigint, count: bigint) => Number((2n * sum + count) / (2n * count));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), share(), (competence_count, part) => {
      const score_sum_bp = Math.round(part * competence_count * 10_000);
      const { progress } = subjectProgress({ score_sum_bp, acquired_count: 0, competence_count });
      expect(toBasisPoints(progress)).toBe(sql(BigInt(score_sum_bp), BigInt(competence_count)));
    }),
  );
});

test('overall progress weighs subjects by their coefficients', () => {
  // The mock-up: NSI 46 % × 16, maths 37 % × 18, PC 35 % × 8, French 44 % × 10.
  const subjects = [
    { progress: 0.46, coefficient: 16 },
    { progress: 0.37, coefficient: 18 },
    { progress: 0.35, coefficient: 8 },
    { progress: 0.44, coefficient: 10 },
  ];
  expect(overallProgress(subjects)).toBe(0.4081);
  expect(overallProgress([])).toBe(0);
  expect(overallProgress([{ progress: 0.5, coefficient: 0 }])).toBe(0);
});

test('overall progress agrees with integers whatever the subjects, and lies between them', () => {
  const subject = fc.record({ bp: fc.integer({ min: 0, max: 10_000 }), coefficient: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1, maxLength: 15 }), (subjects) => {
      const n = subjects.reduce((sum, { bp, coefficient }) => sum + BigInt(bp * coefficient), 0n);
      const d = subjects.reduce((sum, { coefficient }) => sum + BigInt(coefficient), 0n);
      const overall = overallProgress(subjects.map(({ bp, coefficient }) => ({ progress: bp / 10_000, coefficient })));
      expect(overall).toBe(Number((2n * n + d) / (2n * d)) / 10_000);
      expect(overall).toBeGreaterThanOrEqual(Math.min(...subjects.map(({ bp }) => bp)) / 10_000);
      expect(overall).toBeLessThanOrEqual(Math.max(...subjects.map(({ bp }) => bp)) / 10_000);
    }),
  );
});

test('with less weight the step is shorter, never the other way', () => {
  fc.assert(
    fc.property(fc.nat(10_000), anyType(), share(), share(), (stored, type, fraction, weight) => {
      const before = stored / 10_000;
      const stepOf = (evidence: object) =>
        toBasisPoints(updateMastery(before, { type, fraction, ...evidence })) - toBasisPoints(before);
      const whole = stepOf({});
      const part = stepOf({ weight });
      expect(part * whole).toBeGreaterThanOrEqual(0);
      expect(Math.abs(part)).toBeLessThanOrEqual(Math.abs(whole));
    }),
  );
  expect(updateMastery(0.5, { type: 'short', fraction: 1, weight: 0 })).toBe(0.5);
});

test('hints lessen what a right answer proves, not what a wrong one does', () => {
  expect([0, 1, 2].map((hints) => weightWithHints(hints, 1))).toEqual([1, 0.5, 0.25]);
  expect(weightWithHints(3, 0)).toBe(1);
});

test('a right answer among fewer options says less', () => {
  const among = (options: number) => updateMastery(null, { type: 'qcm', fraction: 1, guess: 1 / options });
  expect(among(3)).toBeLessThan(among(5));
});

test('what is known of the prerequisites is where a competence starts', () => {
  expect(initialMastery([])).toBe(0.2);
  expect(initialMastery([null, null])).toBe(0.2);
  expect(initialMastery([0, null])).toBeCloseTo(0.1);
  expect(initialMastery([1, 1])).toBeCloseTo(0.35);
  expect(initialMastery([1, 0])).toBeLessThan(initialMastery([1, 1]));
});
