import { areaUnderCurve, calibrationError, type Forecast, logLoss, simulateLearners } from '@nexus/testing/learners';
import { expect, test } from 'vitest';
import { chanceOfRight, updateMastery } from './index.ts';

/* The figures of bench/mastery.md, on fewer learners. */
test('the mastery of learners whose truth is known is calibrated, tells them apart and foretells better than their average', () => {
  const masteries: Forecast[] = [];
  const answers: Forecast[] = [];
  const averages: Forecast[] = [];
  for (const learner of simulateLearners({ learners: 1500, seed: 2027 })) {
    let mastery: number | null = null;
    let right = 0;
    for (const [index, { known, ...answer }] of learner.entries()) {
      if (mastery !== null) masteries.push({ said: mastery, came: known });
      answers.push({ said: chanceOfRight(mastery, answer), came: answer.right });
      averages.push({ said: (right + 1) / (index + 2), came: answer.right });
      mastery = updateMastery(mastery, { ...answer, fraction: Number(answer.right) });
      right += Number(answer.right);
    }
  }
  expect(calibrationError(masteries)).toBeLessThanOrEqual(0.05);
  expect(calibrationError(answers)).toBeLessThanOrEqual(0.05);
  expect(areaUnderCurve(masteries)).toBeGreaterThanOrEqual(0.75);
  expect(areaUnderCurve(answers)).toBeGreaterThanOrEqual(0.75);
  expect(logLoss(answers)).toBeLessThan(logLoss(averages));
});
