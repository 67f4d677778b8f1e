import { Id } from '@nexus/contracts';
import { z } from 'zod';

/** Every morning, a page of pupils of Terminale after another: reminders follow a calendar that has changed. */
export const parcoursupRound = {
  name: 'parcoursup.reminders',
  schema: z.strictObject({ after: Id.optional() }),
  schedule: '30 4 * * *',
};
