import { z } from 'zod';
import { Day, Id, Instant, ofStudent, Share } from './common.ts';
import { Certainty, Track } from './enums.ts';
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
