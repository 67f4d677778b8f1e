import type { Task } from '@nexus/contracts';
import { expect, it } from 'vitest';
import { calendarOf } from '../days.ts';
import { changesOf, draftOf, newTaskOf } from './draft.ts';
import { endOfDay } from './end-of-day.ts';

const zone = 'Europe/Paris';
const calendar = calendarOf(new Date('2026-11-18T11:00:00Z'), zone);
const task: Task = {
  id: '01890000-0000-7000-8000-000000000000',
  student_id: '01890000-0000-7000-8000-000000000001',
  label: 'Exercice 12',
  due: '2026-11-20T17:00:00.000Z',
  planned_on: null,
  weight: 2,
  factors: null,
  nearness: 1,
  priority: 2,
  reason: 'La NSI pèse lourd.',
  status: 'Todo',
  source: 'System',
  author: null,
  subject: 'NSI',
  competence_code: 'NSI-P-ALGO-01',
  minutes: 20,
  completed_at: null,
  closed_reason: null,
};

it('is due when its day ends, summer or winter, wherever the pupil lives', () => {
  expect(endOfDay('2026-11-20', zone)).toBe('2026-11-20T22:59:00.000Z');
  expect(endOfDay('2026-07-20', zone)).toBe('2026-07-20T21:59:00.000Z');
  expect(endOfDay('2026-11-20', 'Pacific/Tahiti')).toBe('2026-11-21T09:59:00.000Z');
  expect(endOfDay('2026-11-20', 'Pacific/Kiritimati')).toBe('2026-11-20T09:59:00.000Z');
  // The day the clocks change in Paris has twenty-five hours.
  expect(endOfDay('2026-10-25', zone)).toBe('2026-10-25T22:59:00.000Z');
});

it('asks for what was typed, and leaves the rest out', () => {
  expect(newTaskOf({ ...draftOf(null, calendar), label: 'Relis', minutes: '15', due: '2026-11-20' }, zone)).toEqual({
    label: 'Relis',
    minutes: 15,
    due: '2026-11-20T22:59:00.000Z',
  });
});

it('changes only what was touched', () => {
  const before = draftOf(task, calendar);
  expect(changesOf(before, before, zone)).toEqual({});
  expect(changesOf({ ...before, minutes: '', planned_on: '2026-11-19' }, before, zone)).toEqual({
    minutes: null,
    planned_on: '2026-11-19',
  });
  expect(changesOf({ ...before, due: '' }, before, zone)).toEqual({ due: null });
});

it('does not keep a reason that speaks of another subject, unless it was written again', () => {
  const before = draftOf(task, calendar);
  const maths = { ...before, subject: 'MATHS', competence_code: '' } as const;
  expect(changesOf(maths, before, zone)).toEqual({ subject: 'MATHS', competence_code: null, reason: null });
  expect(changesOf({ ...maths, reason: 'Pour lundi.' }, before, zone)).toMatchObject({ reason: 'Pour lundi.' });
});
