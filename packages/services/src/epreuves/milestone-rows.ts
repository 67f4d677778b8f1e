import { milestonePrefix } from '@nexus/agents';

/**
 * SQL: a row of the plan is something to sit or to be marked on, not a milestone on the way: those are rows of source Agent
 * whose codes the Planner writes (docs/planner-agent.md).
 */
export const isNoMilestone = (row: string) => `${row}.code not like '${milestonePrefix}%'`;
