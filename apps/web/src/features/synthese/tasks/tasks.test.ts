import { expect, it } from 'vitest';
import { formulaOf } from './formula.ts';
import { type ShownTask, withoutTask, withTaskBack } from './join-tasks.ts';

function task(id: string, explained: Partial<NonNullable<ShownTask['explained']>> = {}): ShownTask {
  return {
    id,
    label: `Révise ${id}`,
    due: null,
    weight: 3,
    reason: '',
    explained: {
      id,
      subject: 'MATHS',
      minutes: 20,
      source: 'Agent',
      priority: 0,
      nearness: 1,
      factors: null,
      ...explained,
    },
  };
}

it('shows the product that puts a task first, on the scale of its factors', () => {
  const factors = { exam_weight: 18, to_acquire: 0.68, forgetting: 1.4 };
  const first = task('a', { factors, nearness: 1.2, priority: (18 * 0.68 * 1.4 * 1.2) / 7.2 });
  const next = task('b', { priority: 12.9 / 7.2 });
  expect(formulaOf(first, next)).toEqual({
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
  const formula = formulaOf(task('a', { nearness: 1.5, priority: 4.5 }), undefined);
  expect(formula).toEqual({
    factors: [
      { value: '3', name: 'de poids sur 5' },
      { value: '1,5', name: 'échéance' },
    ],
    total: '4,5',
    next: null,
  });
});

it('takes a task off the list and puts it back in its place, once', () => {
  const list = { tasks: ['a', 'b', 'c'].map((id) => task(id)) };
  const without = withoutTask(list, 'b');
  expect(without.tasks.map(({ id }) => id)).toEqual(['a', 'c']);
  const back = withTaskBack(without, task('b'), 1);
  expect(back.tasks.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(withTaskBack(back, task('b'), 0)).toBe(back);
});
