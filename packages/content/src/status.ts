import type { Certainty } from '@nexus/contracts';
import { z } from 'zod';

/** How the data files say where a fact comes from (their meta.status_legend). */
export const Status = z.enum(['verified', 'from memory, unverified']);
export type Status = z.infer<typeof Status>;

export function certaintyOf(status: Status): Extract<Certainty, 'official' | 'unverified'> {
  return status === 'verified' ? 'official' : 'unverified';
}
