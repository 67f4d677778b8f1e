export type {
  EpreuveFact,
  EpreuveForm,
  KnownMilestone,
  Milestone,
  PlannerFacts,
} from './facts.ts';
export { type MilestonePlan, planMilestones } from './plan.ts';
export { epreuveKey, isMilestoneKey, milestoneOf, milestonePrefix } from './steps.ts';
export { epreuveName, saysCrowded } from './words.ts';
