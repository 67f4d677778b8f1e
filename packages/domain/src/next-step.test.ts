import fc from 'fast-check';
import { expect, test } from 'vitest';
import { competences } from '../../content/src/index.ts';
import { type CompetenceMastery, isAcquired, neighbourhood, nextStep, nextSubject } from './index.ts';

const nsi = competences().filter(({ subject, level }) => subject === 'NSI' && level === 'Premiere');
const withMastery = (known: Record<string, number>): CompetenceMastery[] =>
  nsi.map(({ code, prerequisites, position }) => ({ code, prerequisites, position, mastery: known[code] ?? null }));

const chain: CompetenceMastery[] = [
  { code: 'A', prerequisites: [], position: 1, mastery: null },
  { code: 'B', prerequisites: ['A'], position: 2, mastery: null },
  { code: 'C', prerequisites: ['B'], position: 3, mastery: null },
  { code: 'D', prerequisites: [], position: 4, mastery: null },
  { code: 'E', prerequisites: ['D', 'OTHER'], position: 5, mastery: null },
];
const at = (mastery: Record<string, number>) => chain.map((one) => ({ ...one, mastery: mastery[one.code] ?? null }));

test('with nothing seen, the root that opens the most', () => {
  expect(nextStep(chain)).toEqual({ code: 'A', kind: 'learn', unlocks: 2 });
  expect(nextStep(withMastery({}))?.code).toBe('NSI-P-LANG-01');
});

test('a step whose prerequisites are not acquired is never proposed', () => {
  expect(nextStep(at({ A: 0.69 }))?.code).toBe('A');
  expect(nextStep(at({ A: 0.7 }))).toEqual({ code: 'B', kind: 'learn', unlocks: 1 });
});

test('what it opens counts only while it is not acquired; as many, the earliest of the programme', () => {
  expect(nextStep(at({ A: 0.9, C: 0.9 }))?.code).toBe('D');
  expect(nextStep(at({ A: 0.9 }))?.code).toBe('B');
});

test('a prerequisite outside of the list does not hold back', () => {
  expect(nextStep(at({ A: 1, B: 1, C: 1, D: 1 }))).toEqual({ code: 'E', kind: 'learn', unlocks: 0 });
});

test('all acquired: the weakest to review; nothing at all: nothing', () => {
  expect(nextStep(at({ A: 0.9, B: 0.8, C: 0.75, D: 0.75, E: 1 }))).toEqual({ code: 'C', kind: 'review', unlocks: 0 });
  expect(nextStep([])).toBeNull();
});

test('from any state of the programme there is a step, ready and not acquired', () => {
  const states = fc.tuple(...nsi.map(() => fc.option(fc.double({ min: 0, max: 1, noNaN: true }))));
  fc.assert(
    fc.property(states, (values) => {
      const all = nsi.map(({ code, prerequisites, position }, i) => ({
        code,
        prerequisites,
        position,
        mastery: values[i] ?? null,
      }));
      const mastery = new Map(all.map((one) => [one.code, one.mastery ?? 0]));
      const step = nextStep(all);
      const node = all.find(({ code }) => code === step?.code);
      if (step?.kind === 'learn') {
        expect(isAcquired(node?.mastery ?? 0)).toBe(false);
        expect(node?.prerequisites.every((code) => isAcquired(mastery.get(code) ?? 0))).toBe(true);
      } else {
        expect([...mastery.values()].every(isAcquired)).toBe(true);
      }
    }),
  );
});

test('around the dichotomic search: its prerequisites to three levels and what it opens', () => {
  const { codes, edges } = neighbourhood('NSI-P-ALGO-07', nsi);
  expect(codes).toEqual([
    'NSI-P-LANG-01',
    'NSI-P-LANG-02',
    'NSI-P-LANG-03',
    'NSI-P-LANG-04',
    'NSI-P-BASE-06',
    'NSI-P-CONS-02',
    'NSI-P-CONS-03',
    'NSI-P-ALGO-01',
    'NSI-P-ALGO-07',
    'NSI-P-ALGO-08',
  ]);
  expect(edges).toContainEqual({ from: 'NSI-P-ALGO-01', to: 'NSI-P-ALGO-07' });
  expect(edges).toContainEqual({ from: 'NSI-P-ALGO-07', to: 'NSI-P-ALGO-08' });
});

test('any competence: itself, at most max nodes, edges inside and the same whatever the order given', () => {
  fc.assert(
    fc.property(fc.constantFrom(...competences()), fc.integer({ min: 1, max: 15 }), ({ code, subject }, max) => {
      const all = competences().filter((one) => one.subject === subject);
      const around = neighbourhood(code, all, max);
      expect(around.codes).toContain(code);
      expect(around.codes.length).toBeLessThanOrEqual(max);
      for (const { from, to } of around.edges) {
        expect(around.codes).toContain(from);
        expect(around.codes).toContain(to);
      }
      expect(neighbourhood(code, [...all].reverse(), max)).toEqual(around);
    }),
  );
});

test('refuses a competence that is not in the list', () => {
  expect(() => neighbourhood('NSI-P-ALGO-99', nsi)).toThrow(RangeError);
});

test('across subjects: coefficient, what is left to acquire, forgetting; the first among equals', () => {
  const step = (
    subject: string,
    exam_weight: number,
    mastery: number | null,
    days_since_seen: number | null = null,
  ) => ({
    subject,
    exam_weight,
    mastery,
    days_since_seen,
    stability_days: 10,
  });
  expect(nextSubject([step('NSI', 16, null), step('MATHS', 16, null), step('FRANCAIS', 10, null)])).toBe('NSI');
  expect(nextSubject([step('NSI', 16, 0.6), step('FRANCAIS', 10, null)])).toBe('FRANCAIS');
  expect(nextSubject([step('NSI', 16, 0.5, 0), step('MATHS', 16, 0.5, 40)])).toBe('MATHS');
  expect(nextSubject([])).toBeNull();
});
