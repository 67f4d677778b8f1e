export * from './bac-estimate.ts';
export * from './bac-marks.ts';
export {
  type BacChoice,
  type BacRegulation,
  type BacScenario,
  buildBacPlan,
  simulateBac,
} from './bac-simulation/index.ts';
export { calendarDay, dayNumber, schoolYearStart } from './days.ts';
export * from './evaluation/index.ts';
export * from './exam-plan/index.ts';
export * from './grand-oral/index.ts';
export * from './mastery.ts';
export * from './memory.ts';
export * from './new-task.ts';
export * from './next-step.ts';
export * from './pace.ts';
export * from './parcoursup.ts';
export * from './practice/index.ts';
export * from './priorities.ts';
export * from './progress-history.ts';
export * from './reasons.ts';
export * from './rule-error.ts';
export * from './slots.ts';
export * from './streak.ts';
export { NBSP, quoted } from './typography.ts';
export * from './zoned.ts';
