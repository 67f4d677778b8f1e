import type { MarkPeriod, MarkStatus } from '@nexus/contracts';
import { expect, test } from 'vitest';
import { countMarks, estimateBac, isMarkOf, isMixed, markOfRow, periodsFor } from './index.ts';

const marks = (given: Partial<Record<MarkPeriod, number>>, status: MarkStatus = 'Déclaré') =>
  Object.entries(given).map(([period, mark]) => ({ period: period as MarkPeriod, mark, status }));

test('three terms, or two semesters, are the year: their mean goes up to the tenth', () => {
  // 36.65 / 3 = 12.2166…
  expect(countMarks(marks({ T1: 12.1, T2: 12.2, T3: 12.35 }), 'tenth_up')).toMatchObject({
    ...{ mark: 12.3, missing: [], deviation: 0, margin: 0 },
  });
  expect(countMarks(marks({ S1: 13, S2: 14.02 }), 'tenth_up')?.mark).toBe(13.6);
  // Exactly on a tenth, no binary fraction pushes it to the next.
  expect(countMarks(marks({ T1: 12.1, T2: 12.2, T3: 12.3 }), 'tenth_up')?.mark).toBe(12.2);
  expect(countMarks(marks({ T1: 20, T2: 20, T3: 20 }), 'tenth_up')?.mark).toBe(20);
});

test('the EPS goes to the whole point, the half up; an épreuve stays as it is', () => {
  expect(countMarks(marks({ T1: 14, T2: 14.5, T3: 15 }), 'whole')?.mark).toBe(15);
  expect(countMarks(marks({ T1: 14, T2: 14.4, T3: 15 }), 'whole')?.mark).toBe(14);
  expect(countMarks(marks({ annee: 13.25 }), 'none')?.mark).toBe(13.25);
});

test('the mark of the year wins over its terms', () => {
  expect(countMarks(marks({ annee: 15, T1: 8, T2: 9 }), 'tenth_up')).toMatchObject({ mark: 15, missing: [] });
});

test('some terms only are an estimate: not rounded as an annual mean, and narrower as the year goes', () => {
  const first = countMarks(marks({ T1: 12.41 }), 'tenth_up');
  const second = countMarks(marks({ T1: 12.41, T2: 13.42 }), 'tenth_up');
  expect(first).toMatchObject({ mark: 12.41, missing: ['T2', 'T3'] });
  expect(second).toMatchObject({ mark: 12.92, missing: ['T3'] });
  // 2/3 × 1.5 × √(1/2 + 1) and 1/3 × 1.5 × √(1 + 1/2).
  expect(first?.margin).toBeCloseTo(1.57, 2);
  expect(second?.margin).toBeCloseTo(0.78, 2);
  // 1/2 × 1.5 × √2.
  expect(countMarks(marks({ S2: 11 }), 'tenth_up')).toMatchObject({ mark: 11, missing: ['S1'] });
  expect(countMarks(marks({ S2: 11 }), 'tenth_up')?.margin).toBeCloseTo(1.36, 2);
  expect(countMarks([], 'tenth_up')).toBeNull();
});

test('it is confirmed when each mark that counts is', () => {
  const one = marks({ T1: 12 }, 'Confirmé');
  expect(countMarks(one, 'tenth_up')?.origin).toBe('confirmed');
  expect(countMarks([...one, ...marks({ T2: 12 })], 'tenth_up')?.origin).toBe('declared');
  // What the mark of the year leaves aside does not matter.
  expect(countMarks([...marks({ annee: 12 }, 'Confirmé'), ...marks({ T1: 9 })], 'tenth_up')?.origin).toBe('confirmed');
});

test('an official result wins over what was typed', () => {
  const row = { code: 'EAF-ECRIT', subject: 'FRANCAIS', kind: 'anticipee' } as const;
  const typed = marks({ annee: 16 }).map((mark) => ({ ...mark, code: row.code, subject: row.subject }));
  expect(markOfRow(row, 11, typed, 'none')).toMatchObject({ mark: 11, origin: 'official' });
  expect(markOfRow(row, null, typed, 'none')).toMatchObject({ mark: 16, origin: 'declared' });
  expect(markOfRow({ ...row, code: 'EAF-ORAL' }, null, typed, 'none')).toBeNull();
});

test('a mark follows its speciality from place to place, and never passes to another subject', () => {
  const mark = { code: 'SPE1', subject: 'NSI' } as const;
  const row = { code: 'SPE1', subject: 'NSI', kind: 'terminale' } as const;
  expect(isMarkOf(mark, row)).toBe(true);
  expect(isMarkOf(mark, { ...row, code: 'SPE2' })).toBe(true);
  expect(isMarkOf(mark, { ...row, subject: 'MATHS' })).toBe(false);
  // The mean of a speciality that is stopped is not the épreuve of one that is kept.
  expect(isMarkOf(mark, { ...row, code: 'CC-SPE3-1RE', kind: 'controle_continu' })).toBe(false);
  expect(isMarkOf(mark, { ...row, kind: null })).toBe(false);
});

test('terms and semesters are not mixed; an épreuve has neither', () => {
  expect(isMixed('T2', ['T1', 'annee'])).toBe(false);
  expect(isMixed('S1', ['T1'])).toBe(true);
  expect(isMixed('T1', ['annee', 'S2'])).toBe(true);
  expect(isMixed('annee', ['T1'])).toBe(false);
  expect(periodsFor('anticipee')).toEqual(['annee']);
  expect(periodsFor('controle_continu')).toContain('S2');
});

test('in the estimate of the bac, the terms known go before the evidence, with their own doubt', () => {
  const shared = { subject: 'HG', weight: 3, known_mark: null } as const;
  const evidence = [{ subject: 'HG', mastery_met: 0, coverage_met: 1, evaluations: [] } as const];
  const estimate = estimateBac([{ ...shared, code: 'CC-HG-1RE', provisional: { mark: 14, deviation: 1 } }], evidence);
  expect(estimate).toMatchObject({ mean: 14, known_weight: 0, estimated_weight: 3 });
  expect((estimate?.high ?? 0) - 14).toBeCloseTo(1.2816, 4);
  // Items of one subject move together: (3 × 1 + 3 × 3.5) / 6.
  const both = estimateBac(
    [
      { ...shared, code: 'CC-HG-1RE', provisional: { mark: 14, deviation: 1 } },
      { ...shared, code: 'CC-HG-TLE' },
    ],
    evidence,
  );
  expect(both?.mean).toBe(9);
  expect((both?.high ?? 0) - 9).toBeCloseTo(1.2816 * 2.25, 4);
});
