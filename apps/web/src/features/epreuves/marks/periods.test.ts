import type { MarkLine, MarkPeriod } from '@nexus/contracts';
import { expect, test } from 'vitest';
import { fieldsOf, modeOf, typedMark } from './periods.ts';

const line = (held: MarkPeriod[], kind: MarkLine['kind'] = 'controle_continu'): MarkLine => ({
  ...{ code: 'CC-HG-1RE', label: 'Histoire-géographie', subject: 'HG', year: 'Premiere', kind, coefficient: 3 },
  periods: kind === 'controle_continu' ? ['annee', 'T1', 'T2', 'T3', 'S1', 'S2'] : ['annee'],
  marks: held.map((period) => ({
    ...{ period, mark: 12, status: 'Déclaré', declared_by: null, confirmed_by: null, confirmed_at: null },
    updated_at: '2026-11-21T10:00:00.000Z',
  })),
  counted: null,
});

test('a mark is typed with a comma or a point, out of 20, two decimals at most', () => {
  expect(['13,5', ' 13.25 ', '0', '20', '20,00'].map(typedMark)).toEqual([13.5, 13.25, 0, 20, 20]);
  expect(typedMark('  ')).toBeNull();
  expect(['20,01', '-1', '12,345', '1e1', 'abs', '12,', '1 2'].map(typedMark)).toEqual(Array(7).fill(undefined));
});

test('a line has the fields of the mode, and those of every mark it has', () => {
  expect(fieldsOf(line([]), 'trimestres')).toEqual(['T1', 'T2', 'T3']);
  expect(fieldsOf(line(['annee']), 'trimestres')).toEqual(['T1', 'T2', 'T3', 'annee']);
  expect(fieldsOf(line(['T2']), 'moyenne')).toEqual(['T2', 'annee']);
  // Terms are there: semesters cannot join them.
  expect(fieldsOf(line(['T1']), 'semestres')).toEqual(['T1', 'T2', 'T3']);
  expect(fieldsOf(line([], 'anticipee'), 'trimestres')).toEqual(['annee']);
  // An official result leaves nothing to type.
  expect(fieldsOf({ ...line([]), periods: [] }, 'trimestres')).toEqual([]);
});

test('the mode is the one of the marks that are there', () => {
  expect(modeOf([line([]), line(['S2'])], 'trimestres')).toBe('semestres');
  expect(modeOf([line([])], 'moyenne')).toBe('moyenne');
});
