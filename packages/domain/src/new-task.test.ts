import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newTaskReason, newTaskWeight, type TaskTopic } from './new-task.ts';
import { taskWeight } from './priorities.ts';

const nsi: TaskTopic = {
  subject: 'NSI',
  exam_weight: 16,
  exam_total: 100,
  mastery: 0.38,
  competence: { days_since_seen: 12 },
};

describe('what a new task weighs', () => {
  test('is the product of its factors, from the mastery of the competence it names', () => {
    const { weight, factors } = newTaskWeight(nsi);
    expect(factors).toMatchObject({ exam_weight: 16, to_acquire: 0.62 });
    expect(factors?.forgetting).toBeGreaterThan(1);
    expect(weight).toBe(taskWeight(factors ?? { exam_weight: 0, to_acquire: 0, forgetting: 1 }));
  });

  test('without a competence nothing is forgotten, and the subject as a whole is to acquire', () => {
    const { factors } = newTaskWeight({ ...nsi, competence: null, mastery: 0.25 });
    expect(factors).toEqual({ exam_weight: 16, to_acquire: 0.75, forgetting: 1 });
  });

  test('is the plain weight, with nothing to explain, when nothing is known', () => {
    const middle = { weight: 1.1, factors: null };
    expect(newTaskWeight(null)).toEqual(middle);
    expect(newTaskWeight({ ...nsi, mastery: null, competence: null })).toEqual(middle);
    expect(newTaskWeight({ ...nsi, exam_weight: 0 })).toEqual(middle);
  });

  test('stays within 0..5, and less mastery never weighs less', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const days = fc.option(fc.nat(400));
    fc.assert(
      fc.property(share, share, days, fc.nat(40), (a, b, days_since_seen, exam_weight) => {
        const weigh = (mastery: number) =>
          newTaskWeight({ ...nsi, exam_weight, mastery, competence: { days_since_seen } }).weight;
        expect(weigh(a)).toBeGreaterThanOrEqual(0);
        expect(weigh(a)).toBeLessThanOrEqual(5);
        if (exam_weight > 0) expect(weigh(Math.min(a, b))).toBeGreaterThanOrEqual(weigh(Math.max(a, b)));
      }),
    );
  });
});

describe('why a new task', () => {
  test('says who wants it, then what is known', () => {
    expect(newTaskReason(null, 'self')).toBe('Tu l’as notée toi-même.');
    expect(newTaskReason(null, { first_name: 'Karim' })).toBe('Karim te l’a demandé.');
    expect(newTaskReason({ ...nsi, competence: null }, 'self')).toBe(
      'Tu l’as notée toi-même\u202f; la NSI pèse 16\u00a0coefficients sur 100.',
    );
    expect(newTaskReason(nsi, { first_name: 'Karim' })).toBe(
      'Karim te l’a demandé. Pas revu depuis 12\u00a0jours\u202f; tu en maîtrises 38\u00a0%, et la NSI pèse 16\u00a0coefficients sur 100.',
    );
  });

  test('is the revision itself when the pupil chose the competence', () => {
    expect(newTaskReason({ ...nsi, mastery: 0, competence: { days_since_seen: null } }, 'self')).toMatch(
      /^Pas encore abordé/,
    );
  });
});
