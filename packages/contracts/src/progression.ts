import { z } from 'zod';
import { Day, Id, Instant, ofStudent, Share } from './common.ts';
import { Certainty, EvidenceKind, Track } from './enums.ts';
import { CompetenceCode, ItemId } from './items.ts';
import { SubjectCode } from './subjects.ts';

export const ProgressionInput = ofStudent.extend({ subject: SubjectCode.optional() }).prefault({});
export type ProgressionInput = z.infer<typeof ProgressionInput>;

/** How far in a list of competences (DOMAIN, Figures). */
const figures = {
  /** Mean mastery, one never met counting 0. */
  progress: Share,
  /** Share of those with a mastery of 0.7 or more. */
  coverage: Share,
  total: z.int().nonnegative(),
  met: z.int().nonnegative(),
  /** Met, and due to be revised now. */
  due: z.int().nonnegative(),
};

export const CompetenceProgress = z.object({
  code: z.string(),
  label: z.string(),
  /** Of the label. */
  certainty: Certainty,
  /** Mastery after the last evidence; null when never met. */
  score: Share.nullable(),
  /** The same today: × how likely one is to remember it; null when never met. */
  shown: Share.nullable(),
  /** When it was last worked on. */
  last_at: Instant.nullable(),
  /** When nine chances in ten remain to remember it. */
  due_at: Instant.nullable(),
  is_due: z.boolean(),
  prerequisites: z.array(z.string()),
  /** Where it is taught; null: nowhere on this campus. */
  course_id: z.string().nullable(),
});
export type CompetenceProgress = z.infer<typeof CompetenceProgress>;

const NextCompetence = z.object({
  code: z.string(),
  /** `learn`: to acquire; `review`: all is acquired, and this is the weakest. */
  kind: z.enum(['learn', 'review']),
  /** Competences not acquired yet that rest on it, directly or not. */
  unlocks: z.int().nonnegative(),
});

export const Progression = z
  .object({
    student: z.object({ id: Id, first_name: z.string(), track: Track, time_zone: z.string() }),
    today: Day,
    /** Those the pupil studies this year that have a programme, by weight in their exam. */
    subjects: z.array(
      z.object({
        subject: SubjectCode,
        /** In the pupil's own plan. */
        coefficient: z.number(),
        ...figures,
        chapters: z.array(
          z.object({ code: z.string(), label: z.string(), ...figures, competences: z.array(CompetenceProgress) }),
        ),
        /** What the programme of the year before holds of the subject, which this year's rests on; not in the figures. */
        earlier: z.array(CompetenceProgress),
        /** Best worked on next in the subject. */
        next: NextCompetence.nullable(),
      }),
    ),
    /** The subject whose next competence presses most: coefficient × what is left to acquire × forgetting. */
    next_subject: SubjectCode.nullable(),
  })
  .meta({ id: 'Progression' });
export type Progression = z.infer<typeof Progression>;

/** Where a subject stood at the end of a week (of today, for the last one). */
const HistoryPoint = z.object({
  progress: Share,
  coverage: Share,
  met: z.int().nonnegative(),
  /** Pieces of evidence of that week: answers corrected, questions graded, judgements of a coach. */
  evidence: z.int().nonnegative(),
});

/** A competence whose mastery moved in a week. */
const HistoryMove = z.object({
  /** Its Monday. */
  week: Day,
  code: z.string(),
  label: z.string(),
  /** Null: met for the first time. */
  from: Share.nullable(),
  to: Share,
  evidence: z.int().positive(),
  /** Where it is taught; null: nowhere on this campus. */
  course_id: z.string().nullable(),
});

export const ProgressionHistory = z
  .object({
    student: z.object({ id: Id, first_name: z.string(), track: Track, time_zone: z.string() }),
    today: Day,
    /** 1 September of the school year. */
    since: Day,
    /** Mondays, from the week of that day to this week, in the pupil's time zone. */
    weeks: z.array(Day),
    /** Of the whole programme at the end of each week, each subject by its coefficient of today. */
    overall: z.array(Share),
    /** As in Progression: those of this year that have a programme, by weight. */
    subjects: z.array(
      z.object({
        subject: SubjectCode,
        coefficient: z.number(),
        total: z.int().nonnegative(),
        /** One a week. */
        points: z.array(HistoryPoint),
        /** Latest week first; in each, the five that moved most. */
        moves: z.array(HistoryMove),
      }),
    ),
    /** The days of the school year with a learning event. */
    days: z.array(z.object({ day: Day, activities: z.int().positive(), minutes: z.int().nonnegative() })),
  })
  .meta({ id: 'ProgressionHistory' });
export type ProgressionHistory = z.infer<typeof ProgressionHistory>;

export const ExplainProgressInput = ofStudent.extend({
  code: CompetenceCode,
  /** How many pieces of evidence, from the latest. */
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ExplainProgressInput = z.infer<typeof ExplainProgressInput>;

const named = { code: z.string(), label: z.string(), course_id: z.string().nullable() };

/** Why a mastery is what it is: what it started from, then each piece of evidence with what it changed. */
export const ProgressExplained = z
  .object({
    student: z.object({ id: Id, first_name: z.string(), time_zone: z.string() }),
    ...named,
    /** Mastery after the last evidence; null when never met. */
    score: Share.nullable(),
    /** Null when never met. */
    memory: z
      .object({
        /** The mastery shown today: the score × `remembered`. */
        shown: Share,
        /** How likely one is to remember it today. */
        remembered: Share,
        days: z.int().nonnegative(),
        /** Days after which nine chances in ten remain. */
        stability_days: z.number().positive(),
        last_at: Instant,
        due_at: Instant,
      })
      .nullable(),
    /** What was supposed before any evidence, from what was known then of the prerequisites; null: not known any more. */
    start: z
      .object({
        mastery: Share,
        prerequisites: z.array(z.object({ ...named, mastery: Share.nullable() })),
      })
      .nullable(),
    /** All there is, shown here or not. */
    total: z.int().nonnegative(),
    /** From the latest. */
    evidence: z
      .array(
        z.object({
          /** Which one it is of this competence, from 1. */
          place: z.int().positive(),
          kind: EvidenceKind,
          at: Instant,
          /** HTML of our own making: the first words of the exercise, the title of the evaluation; null: gone since. */
          title: z.string().nullable(),
          item_id: ItemId.nullable(),
          /** Filed under another competence, and exercising this one too. */
          aside: z.boolean(),
          /** Read before the answer. */
          hints: z.int().nonnegative(),
          /** As the rule takes them; null in the journal, where they are not known. */
          step: z
            .object({
              type: z.enum(['qcm', 'short', 'exercise', 'exam_question', 'coach']),
              fraction: Share,
              guess: Share,
              slip: Share,
              weight: Share,
              prior: Share,
            })
            .nullable(),
          before: Share.nullable(),
          after: Share,
        }),
      )
      .max(100),
  })
  .meta({ id: 'ProgressExplained' });
export type ProgressExplained = z.infer<typeof ProgressExplained>;
