import type { SubjectCode } from '@nexus/contracts';
import type { Memory } from '@nexus/domain';

/** A competence of the pupil's own programme: their level, the subjects they study. */
export interface CompetenceFact {
  code: string;
  subject: SubjectCode;
  label: string;
  prerequisites: readonly string[];
  /** Order in the programme; unique in a subject. */
  position: number;
  /** In [0, 1]; null when never met. */
  mastery: number | null;
  memory: Memory | null;
}

/** A subject of the pupil's exam plan. */
export interface SubjectFact {
  subject: SubjectCode;
  /** Coefficients in their plan, > 0. */
  exam_weight: number;
  /** The next dated épreuve. */
  next_exam_at: Date | null;
}

export interface OpenTaskFact {
  id: string;
  /** Made by this agent, which alone may close or refresh it. */
  own: boolean;
  /** What it is about: see topicOf in candidates.ts. Null for what a coach or the pupil wrote about nothing we know. */
  topic: string | null;
  /** It came back shorter, having been skipped. */
  short: boolean;
  subject: SubjectCode | null;
  minutes: number;
  /** The pupil's own day it is planned on or due, YYYY-MM-DD. */
  day: string | null;
  weight: number;
  reason: string;
}

/** What became of a task of this agent in the last two months. */
export interface PastTaskFact {
  topic: string;
  /** `ignored`: the agent closed it because it had been overdue for days. */
  outcome: 'done' | 'skipped' | 'ignored';
  at: Date;
}

export interface CoachFacts {
  now: Date;
  /** Today, and the days after it: the pupil's own. */
  days: readonly CoachDay[];
  /** Heaviest first. */
  subjects: readonly SubjectFact[];
  /** Sum of the coefficients of the plan. */
  exam_total: number;
  competences: readonly CompetenceFact[];
  open: readonly OpenTaskFact[];
  past: readonly PastTaskFact[];
}

export interface CoachDay {
  /** YYYY-MM-DD. */
  day: string;
  /** Noon of that day where the pupil lives. */
  noon: Date;
  /** Minutes they usually work on such a weekday, less what their sessions take. */
  free_minutes: number;
}
