import { expect, it } from 'vitest';
import { calendarOf, dayFor, dayName, isAfterDue, slotOf } from './days.ts';

const now = new Date('2026-11-18T11:00:00Z');
const calendar = calendarOf(now, 'Europe/Paris');
const task = (planned_on: string | null, due: string | null) => ({ planned_on, due });

it('shows the week to come, from the pupil’s own today', () => {
  expect(calendar.week).toEqual(['18', '19', '20', '21', '22', '23', '24'].map((day) => `2026-11-${day}`));
  expect(calendarOf(new Date('2026-11-18T23:30:00Z'), 'Europe/Paris').today).toBe('2026-11-19');
  expect(calendarOf(new Date('2026-11-18T23:30:00Z'), 'America/Toronto').today).toBe('2026-11-18');
});

it('puts a task on its planned day, else on the day it is due, where the pupil lives', () => {
  expect(slotOf(task('2026-11-20', '2026-11-18T10:00:00Z'), calendar)).toBe('2026-11-20');
  expect(slotOf(task(null, '2026-11-19T23:30:00Z'), calendar)).toBe('2026-11-20');
  expect(slotOf(task('2026-11-17', null), calendar)).toBe('late');
  expect(slotOf(task(null, '2026-11-18T08:00:00Z'), calendar)).toBe('2026-11-18');
  expect(slotOf(task(null, '2026-11-25T08:00:00Z'), calendar)).toBe('later');
  expect(slotOf(task(null, null), calendar)).toBe('later');
});

it('whatever is brought to a column lands in it', () => {
  const dues = [null, '2026-11-10T10:00:00Z', '2026-11-20T10:00:00Z', '2026-12-20T10:00:00Z'];
  for (const due of dues) {
    for (const slot of [...calendar.week, 'later']) {
      const planned_on = dayFor(slot, task(null, due), calendar);
      expect(slotOf(task(planned_on, due), calendar)).toBe(slot);
    }
  }
});

it('notices a day planned after the due date', () => {
  expect(isAfterDue(task('2026-11-21', '2026-11-20T22:59:00Z'), calendar)).toBe(true);
  expect(isAfterDue(task('2026-11-20', '2026-11-20T22:59:00Z'), calendar)).toBe(false);
  expect(isAfterDue(task('2026-11-20', null), calendar)).toBe(false);
});

it('names days as one says them', () => {
  expect(dayName('2026-11-18', calendar.today)).toBe('Aujourd’hui');
  expect(dayName('2026-11-19', calendar.today)).toBe('Demain');
  expect(dayName('2026-11-20', calendar.today)).toBe('Vendredi');
});
