import { z } from 'zod';

/** Once a night: files that nothing holds any more. */
export const sweepingRound = {
  name: 'files.sweep',
  schema: z.strictObject({}),
  schedule: '40 3 * * *',
};
