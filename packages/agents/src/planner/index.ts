export type {
  EpreuveFact,
  EpreuveForm,
  KnownMilestone,
  Milestone,
  PlannerFacts,
} from './facts.ts';
export { type MilestonePlan, milestoneFactors, planMilestones } from './plan.ts';
export { epreuveKey, formOf, isMilestoneKey, milestoneOf, milestonePrefix, stepMinutes } from './steps.ts';
export { epreuveName, saysCrowded } from './words.ts';
