import { z } from 'zod';

/** At each start, then every quarter of an hour: the index of the library is what courses and resources are now. */
export const indexingRound = {
  name: 'library.index',
  schema: z.strictObject({}),
  schedule: '*/15 * * * *',
};
