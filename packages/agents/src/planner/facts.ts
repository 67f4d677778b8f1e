import type { Certainty, SubjectCode, TaskFactors, Track } from '@nexus/contracts';

/** How one sits it: at a desk, before a jury, or in a gymnasium (nothing to revise on paper). */
export type EpreuveForm = 'written' | 'oral' | 'practice';

/** An épreuve to come whose first possible day is known. */
export interface EpreuveFact {
  /** See epreuveKey(). */
  key: string;
  /** As the end of a sentence: « la NSI », « l’oral de français ». */
  name: string;
  subject: SubjectCode;
  year: Track;
  /** Its own coefficient: decides how many milestones lead to it. */
  coefficient: number;
  /** Coefficients of the subject studied this year: what a task's weight is made of. */
  subject_weight: number;
  /** Sum of the coefficients of the plan. */
  exam_total: number;
  /** The first day it may fall on, YYYY-MM-DD. */
  first_day: string;
  /** Whether it falls on that very day. */
  day_known: boolean;
  certainty: Certainty;
  form: EpreuveForm;
  /** It has a practical part beside the written one. */
  has_practical: boolean;
  duration_min: number | null;
  /** Over what it tests, in [0, 1], what was never met counting 0; null where Nexus has no programme of it. */
  mastery: number | null;
  /** Competences it tests that are not acquired; null as above. */
  remaining: number | null;
}

/** What became of a milestone planned before. */
export interface KnownMilestone {
  code: string;
  /** The first day of its épreuve when it was planned. */
  anchor: string;
  day: string;
  /** It was put in a full week, for want of another. */
  crowded: boolean;
  /** `open`: its task is in front of the pupil. */
  state: 'planned' | 'open' | 'done' | 'refused';
  /** A person chose its day: it stays there. */
  fixed: boolean;
  /** The pupil's day on which they last skipped it; null when never. */
  skipped_on: string | null;
}

export interface PlannerFacts {
  /** The pupil's own. */
  today: string;
  epreuves: readonly EpreuveFact[];
  /** Days without class, both included. */
  holidays: readonly { start: string; end: string }[];
  /** Minutes already taken on days to come: sessions, what people asked for, épreuves, reminders. */
  load: ReadonlyMap<string, number>;
  /** Minutes a week that this pupil works. */
  week_minutes: number;
  known: readonly KnownMilestone[];
}

export interface Milestone {
  code: string;
  epreuve_key: string;
  kind: 'task' | 'reminder';
  subject: SubjectCode;
  year: Track;
  label: string;
  reason: string;
  /** YYYY-MM-DD. */
  day: string;
  anchor: string;
  /** Null for a reminder. */
  minutes: number | null;
  weight: number;
  factors: TaskFactors;
  certainty: Certainty;
}
