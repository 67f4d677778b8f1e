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
      }),
    ),
  })
  .meta({ id: 'Progression' });
export type Progression = z.infer<typeof Progression>;

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
