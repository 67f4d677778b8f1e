import type { SpecialityCode } from '@nexus/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
// The real regulation: domain itself never imports content.
import { bacRegulation } from '../../../content/src/index.ts';
import { type BacChoice, type BacScenario, buildBacPlan, simulateBac } from '../index.ts';

const regulation = bacRegulation();
const codes: SpecialityCode[] = regulation.specialities.map(({ code }) => code);

const aChoice: fc.Arbitrary<BacChoice> = fc
  .record({
    session: fc.constantFrom(2027, 2028),
    candidate: fc.constantFrom<Pick<BacChoice, 'profile' | 'modality'>>(
      { profile: 'Scolarise', modality: null },
      { profile: 'CandidatLibre', modality: 'A' },
      { profile: 'CandidatLibre', modality: 'B' },
    ),
    specialities: fc.shuffledSubarray(codes, { minLength: 3, maxLength: 3 }),
    options: fc.constantFrom<BacChoice['options'][]>(
      [],
      [{ code: 'OPT-LVC', years: ['Premiere', 'Terminale'] }],
      [
        { code: 'OPT-LCA-LATIN', years: ['Premiere', 'Terminale'] },
        { code: 'OPT-DGEMC', years: ['Terminale'] },
      ],
    ),
  })
  .map(({ candidate, specialities: [a, b, c], ...rest }) => ({
    ...rest,
    ...candidate,
    specialities: [a, b, c],
    track: 'Terminale',
  }));

/** Hundredths, as marks are; sometimes an uneven mean. */
const aMark = fc.oneof(
  fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100),
  fc.double({ min: 0, max: 20, noNaN: true }),
);

/** A plan with marks for some of it, whole or by part, and estimates for some of the rest. */
const aCase = aChoice
  .map((choice) => buildBacPlan(choice, regulation))
  .chain((plan) => {
    const ofItem = ({ code, parts }: (typeof plan.items)[number]) =>
      fc.record({
        code: fc.constant(code),
        mark: fc.oneof(
          fc.constant(undefined),
          aMark,
          parts.length === 0
            ? aMark
            : fc
                .tuple(...parts.map(({ part }) => aMark.map((mark) => [part, mark] as const)))
                .chain((marks) => fc.subarray(marks, { minLength: 1 }).map((some) => Object.fromEntries(some))),
        ),
        estimate: fc.option(fc.record({ mark: aMark, margin: fc.double({ min: 0, max: 6, noNaN: true }) })),
      });
    return fc.tuple(...plan.items.map(ofItem)).map((items) => {
      const scenario: BacScenario = {
        marks: Object.fromEntries(items.flatMap(({ code, mark }) => (mark === undefined ? [] : [[code, mark]]))),
        estimates: items.flatMap(({ code, estimate }) => (estimate === null ? [] : [{ code, ...estimate }])),
      };
      return { plan, scenario };
    });
  });
const options = { numRuns: 300 };

test('coefficients sum to 100 and the options, and to what is known, estimated and left out', () => {
  fc.assert(
    fc.property(aCase, ({ plan, scenario }) => {
      const answer = simulateBac(plan, scenario);
      const ofOptions = plan.items.filter(({ code }) => code.startsWith('OPT-')).length * 2;
      expect(answer.total_coefficient).toBe(100 + ofOptions);
      const { known_coefficient, estimated_coefficient, left_out_coefficient } = answer;
      expect(known_coefficient + estimated_coefficient + left_out_coefficient).toBeCloseTo(100 + ofOptions, 9);
    }),
    options,
  );
});

test('min ≤ mean ≤ max, and the range is around the mean', () => {
  fc.assert(
    fc.property(aCase, ({ plan, scenario }) => {
      const { min, mean, max, range } = simulateBac(plan, scenario);
      if (mean === null || range === null) {
        expect(Object.keys(scenario.marks)).toEqual([]);
        return;
      }
      expect(min).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(max);
      expect(range.low).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(range.high);
    }),
    options,
  );
});

test('the mean is the one a plain sum gives, to a hundredth', () => {
  fc.assert(
    fc.property(aCase, ({ plan, scenario }) => {
      const whole = Object.entries(scenario.marks).flatMap(([code, mark]) => {
        const item = plan.items.find((one) => one.code === code);
        return typeof mark === 'number' && item?.rounding === 'none' ? [{ mark, weight: item.coefficient, code }] : [];
      });
      fc.pre(whole.length > 0);
      const { mean } = simulateBac(plan, { marks: Object.fromEntries(whole.map(({ code, mark }) => [code, mark])) });
      const points = whole.reduce((sum, { mark, weight }) => sum + mark * weight, 0);
      const weights = whole.reduce((sum, { weight }) => sum + weight, 0);
      expect(Math.abs((mean ?? Number.NaN) - points / weights)).toBeLessThan(0.00501);
    }),
    options,
  );
});

test('a better mark never lowers the mean of the first group', () => {
  fc.assert(
    fc.property(aCase, aMark, fc.nat(), ({ plan, scenario }, better, which) => {
      const given = Object.entries(scenario.marks).filter(([, mark]) => typeof mark === 'number' && mark < better);
      const [code] = given[which % Math.max(1, given.length)] ?? [];
      fc.pre(code !== undefined);
      const marks = { ...scenario.marks, [code]: better };
      const [before, after] = [simulateBac(plan, scenario), simulateBac(plan, { ...scenario, marks })];
      expect(after.mean).toBeGreaterThanOrEqual(before.mean ?? 0);
      expect(after.min).toBeGreaterThanOrEqual(before.min);
    }),
    options,
  );
});

test('the mark needed, put back, reaches the threshold; a hundredth less does not', () => {
  fc.assert(
    fc.property(aCase, fc.nat(), fc.integer({ min: 100, max: 1900 }), ({ plan, scenario }, which, hundredths) => {
      const item = plan.items[which % plan.items.length];
      fc.pre(item !== undefined);
      const { code, rounding, parts } = item;
      const threshold = hundredths / 100;
      // The decision says on which side of a threshold the exact mean is.
      const judged = { ...plan, rules: { ...plan.rules, admitted_from: threshold, second_group_from: threshold } };
      const [needed] = simulateBac(judged, { ...scenario, targets: [{ code, threshold }] }).needed;
      if (needed === undefined) throw new Error('a target is answered');
      const { required, parts: toCome } = needed;
      const put = (mark: number) => {
        const given = scenario.marks[code];
        const isHalf = typeof given === 'object' && toCome !== null;
        const whole = isHalf ? { ...given, ...Object.fromEntries(toCome.map((part) => [part, mark])) } : mark;
        return simulateBac(judged, { ...scenario, marks: { ...scenario.marks, [code]: whole } }).decision;
      };
      expect(toCome === null || parts.length > toCome.length).toBe(true);
      expect(put(required ?? 20)).toBe(required === null ? 'ajourne' : 'admis');
      const step = rounding === 'whole' ? 1 : rounding === 'tenth_up' ? 0.1 : 0.01;
      if (required !== null && required >= step) expect(put(required - step)).toBe('ajourne');
    }),
    options,
  );
});
