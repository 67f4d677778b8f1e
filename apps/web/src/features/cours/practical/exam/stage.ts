import type { PracticalSubject } from '@nexus/contracts';
import type { LocalAttempt } from '../data/local-attempts.ts';

/** What each part of the exam is about. */
export interface StageProps {
  subject: PracticalSubject;
  attempt: LocalAttempt;
}
