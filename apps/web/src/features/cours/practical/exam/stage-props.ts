import type { PracticalSubject } from '@nexus/contracts';
import type { LocalAttempt } from '../data/local-attempts.ts';

/** A subject, and the attempt at it that one is in the middle of. */
export interface StageProps {
  subject: PracticalSubject;
  attempt: LocalAttempt;
}
