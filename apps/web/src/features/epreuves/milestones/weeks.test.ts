import type { PlannedMilestone } from '@nexus/contracts';
import { expect, test } from 'vitest';
import { nextWeeks, weeksOf } from './weeks.ts';

const milestone = (id: string, due: string, status: PlannedMilestone['status'] = 'planned'): PlannedMilestone => ({
  id,
  epreuve: 'SPE1',
  subject: 'NSI',
  kind: 'task',
  label: id,
  due,
  minutes: 30,
  reason: '',
  factors: null,
  status,
  fixed: false,
  certainty: 'official',
  task_id: null,
});
const holiday = { label: 'Vacances de Noël', start: '2026-12-20', end: '2027-01-03' };
const plan = {
  milestones: [
    milestone('done', '2026-11-10', 'done'),
    milestone('late', '2026-11-12', 'open'),
    milestone('sunday', '2026-12-06'),
    milestone('monday', '2026-12-07'),
    milestone('january', '2027-01-06'),
  ],
  holidays: [holiday],
};
const words = (entries: ReturnType<typeof weeksOf>) =>
  entries.map((entry) =>
    entry.type === 'holiday' ? entry.label : [entry.monday, ...entry.milestones.map(({ id }) => id)].join(' '),
  );

test('a week goes from Monday to Sunday, holidays have their place between', () => {
  expect(words(weeksOf(plan))).toEqual([
    '2026-11-09 done late',
    '2026-11-30 sunday',
    '2026-12-07 monday',
    'Vacances de Noël',
    '2027-01-04 january',
  ]);
});

test('what is over is folded, what is late is not, and a holiday never ends the list', () => {
  const { shown, folded } = nextWeeks(weeksOf(plan), '2026-12-01', 3);
  expect(words(shown)).toEqual(['2026-11-09 done late', '2026-11-30 sunday', '2026-12-07 monday']);
  expect(folded).toBe(1);
  const over = { ...plan, milestones: plan.milestones.filter(({ id }) => id !== 'late') };
  expect(nextWeeks(weeksOf(over), '2026-12-01', 9)).toMatchObject({ folded: 1 });
});
