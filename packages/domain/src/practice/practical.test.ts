import { expect, test } from 'vitest';
import { attemptTimes, pointsOf, replyPoints, totalPoints } from './practical.ts';

test('points are the share of what the part is worth, to the tenth, and add up without crumbs', () => {
  expect(pointsOf(7, 5 / 7)).toBe(5);
  expect(pointsOf(7, 2 / 3)).toBe(4.7);
  expect(totalPoints([0.1, 0.2])).toBe(0.3);
});

test('a criterion counts once, and what is not in the rubric counts nothing', () => {
  const rubric = [{ points: 1 }, { points: 1.5 }, { points: 0.5 }];
  expect(replyPoints(rubric, [])).toBe(0);
  expect(replyPoints(rubric, [1, 1, 2, 4])).toBe(2);
});

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);

test('an hour is an hour; a minute to notice is no delay, five are said', () => {
  const of = (end: string) => attemptTimes(at('10:00'), at(end), at('12:00'), 60).overtime_minutes;
  expect([of('10:40'), of('11:00'), of('11:02'), of('11:05')]).toEqual([0, 0, 0, 5]);
});

test('a clock that is ahead moves the attempt back, and not its length', () => {
  expect(attemptTimes(at('10:00'), at('10:50'), at('10:20'), 60)).toEqual({
    started_at: at('09:30'),
    finished_at: at('10:20'),
    minutes: 50,
    overtime_minutes: 0,
  });
});
