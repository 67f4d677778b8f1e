import { expect, it } from 'vitest';
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

it('takes a task off the list and puts it back in its place, once', () => {
  const list = { tasks: ['a', 'b', 'c'].map((id) => task(id)) };
  const without = withoutTask(list, 'b');
  expect(without.tasks.map(({ id }) => id)).toEqual(['a', 'c']);
  const back = withTaskBack(without, task('b'), 1);
  expect(back.tasks.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(withTaskBack(back, task('b'), 0)).toBe(back);
});
