import { expect, it } from 'vitest';
import { formulaOf } from './formula.ts';

it('shows the product that puts a task first, on the scale of its factors', () => {
  const factors = { exam_weight: 18, to_acquire: 0.68, forgetting: 1.4 };
  const first = { factors, nearness: 1.2, priority: (18 * 0.68 * 1.4 * 1.2) / 7.2 };
  const next = { factors: null, nearness: 1, priority: 12.9 / 7.2 };
  expect(formulaOf(3, first, next)).toEqual({
    factors: [
      { value: '18', name: 'au bac' },
      { value: '0,68', name: 'à acquérir' },
      { value: '1,4', name: 'oubli' },
      { value: '1,2', name: 'échéance' },
    ],
    total: '20,6',
    next: '12,9',
  });
});

it('keeps to the weight when somebody gave it', () => {
  expect(formulaOf(3, { factors: null, nearness: 1.5, priority: 4.5 })).toEqual({
    factors: [
      { value: '3', name: 'de poids sur 5' },
      { value: '1,5', name: 'échéance' },
    ],
    total: '4,5',
    next: null,
  });
});
