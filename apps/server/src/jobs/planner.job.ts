import { Id } from '@nexus/contracts';
import { z } from 'zod';

/** The Planner looks at these pupils' milestones again: after something happened to one, or on the nightly round. */
export const planPupils = {
  name: 'planner.plan',
  schema: z.strictObject({ student_ids: z.array(Id).min(1).max(200) }),
};
