import { Id } from '@nexus/contracts';
import { z } from 'zod';

/** The Coach agent looks at these pupils' tasks again: after something happened to one, or on its round. */
export const followPupils = {
  name: 'coach-agent.follow',
  schema: z.strictObject({ student_ids: z.array(Id).min(1).max(200) }),
};

/** Once a night the agents go round everybody, before the day begins, a page of pupils after another. */
export const nightlyRound = {
  name: 'coach-agent.round',
  schema: z.strictObject({ after: Id.optional() }),
  schedule: '15 3 * * *',
};
