import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chanceOfRight, updateMastery } from '@nexus/domain';
import {
  areaUnderCurve,
  calibration,
  calibrationError,
  type Forecast,
  logLoss,
  simulateLearners,
} from '@nexus/testing/learners';

/* Writes bench/mastery.md: how well the mastery model does on learners whose truth is known. */
const learners = 20_000;
const seed = 2027;

const masteries: Forecast[] = [];
const answers: Forecast[] = [];
const averages: Forecast[] = [];
for (const learner of simulateLearners({ learners, seed })) {
  let mastery: number | null = null;
  let right = 0;
  for (const [index, { known, ...answer }] of learner.entries()) {
    // Before any evidence there is nothing to judge of the mastery.
    if (mastery !== null) masteries.push({ said: mastery, came: known });
    answers.push({ said: chanceOfRight(mastery, answer), came: answer.right });
    averages.push({ said: (right + 1) / (index + 2), came: answer.right });
    mastery = updateMastery(mastery, { ...answer, fraction: Number(answer.right) });
    right += Number(answer.right);
  }
}

const row = (name: string, forecasts: readonly Forecast[]) =>
  `| ${name} | ${calibrationError(forecasts).toFixed(3)} | ${areaUnderCurve(forecasts).toFixed(3)} | ${logLoss(forecasts).toFixed(4)} |`;
const report = `# The mastery model on simulated learners

Made by \`pnpm --filter @nexus/bench mastery\`: ${learners.toLocaleString('en')} learners, seed ${seed}, ${answers.length.toLocaleString('en')} answers
(\`packages/testing/src/simulated-learners.ts\` says how they are made). The model is \`packages/domain/src/mastery.ts\` as the product uses it; its
constants were not fitted to these learners, who differ from each other and from what it supposes.

| forecast                                             | calibration error | area under the curve | log loss |
| ---------------------------------------------------- | ----------------- | -------------------- | -------- |
${row('mastered or not, from the mastery', masteries)}
${row('the next answer, from the mastery', answers)}
${row('the next answer, from the average of those before', averages)}

Goals: calibration error ≤ 0.05, area ≥ 0.75, a log loss below that of the average. \`packages/domain/src/mastery-forecast.test.ts\` keeps them.

What a mastery says, and how often it is so:

| mastery said (mean of the bin) | answers | mastered |
| ------------------------------ | ------- | -------- |
${calibration(masteries)
  .filter(({ count }) => count > 0)
  .map(({ count, said, came }) => `| ${said.toFixed(2)} | ${count.toLocaleString('en')} | ${came.toFixed(2)} |`)
  .join('\n')}
`;
writeFileSync(fileURLToPath(new URL('../mastery.md', import.meta.url)), report);
