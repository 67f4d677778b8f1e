import type { Item } from '@nexus/contracts';

/** What the composer may ask of a competence, and what is known of it. */
export interface CompetenceToTest {
  code: string;
  chapter_code: string;
  chapter: string;
  /** Order in the programme of its subject. */
  position: number;
  /** In [0, 1]; null when never met. */
  mastery: number | null;
  /** How likely the pupil is to remember it today, in (0, 1]; 1 when never met. */
  remembered: number;
  /** Whether the day to revise it has come. */
  is_due: boolean;
  /** The exercises of the bank that are filed under it. */
  items: readonly Item[];
}

/** What a subject of a format is made of. */
export interface SubjectShape {
  /** The kinds of exercises it may ask. */
  types: readonly Item['type'][];
  /** Independent exercises, a chapter each; 0 in a subject of one piece. */
  exercises: number;
  /** A first part of short answers: its points, and the kinds that are short. */
  short: { points: number; types: readonly Item['type'][] } | null;
  /** Points of the whole that are for the language of what is written. */
  language_points: number;
  /** How hard its exercises are, when the pupil's mastery does not say: 1 to 5. */
  level: number | null;
}

export interface ComposerFacts {
  /** The same seed and facts, the same subject. */
  seed: number;
  duration_min: number;
  shape: SubjectShape;
  /** Of which it may be made: those met, and those asked for. */
  competences: readonly CompetenceToTest[];
  /** These exercises and no others, in this order; null when the composer chooses. */
  chosen: readonly Item[] | null;
  difficulty: { min: number; max: number };
  /** Exercises that an evaluation of the pupil held in the last month. */
  recent: ReadonlySet<string>;
  /** Exercises that the pupil has answered elsewhere. */
  answered: ReadonlySet<string>;
}
