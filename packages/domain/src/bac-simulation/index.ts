export { meanOfMarks } from './exact.ts';
export { type BacChoice, type BacRegulation, buildBacPlan } from './plan.ts';
export type { BacScenario } from './scenario.ts';
export { simulateBac } from './simulate.ts';
