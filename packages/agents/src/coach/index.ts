export { topicOf } from './candidates.ts';
export type { CoachFacts, CompetenceFact, OpenTaskFact, PastTaskFact, SubjectFact } from './facts.ts';
export { type AgentTask, type CoachPlan, planTasks } from './plan.ts';
