import { z } from 'zod';
import { Day, Id, Instant, Mark20, ofStudent, Share } from './common.ts';
import { Certainty, SessionStatus, TaskSource, UpcomingKind } from './enums.ts';
import { SubjectCode } from './subjects.ts';
import { TaskFactors } from './tasks.ts';
import { Student } from './users.ts';

/** The screen's answer, in one statement: three figures, what comes next, what to do first and why. */
export const DashboardSummary = z
  .object({
    kpis: z.object({
      /** Mean of subject progress weighted by the coefficients of the pupil's own exam plan. */
      progress_overall: Share,
      /** Days in a row with a learning event, in the pupil's time zone, ending today or yesterday. */
      streak_days: z.number().int().nonnegative(),
      /** Of the most recently corrected evaluation; absent when there is none. */
      last_eval_score: Mark20.optional(),
    }),
    upcoming: z.array(z.object({ id: Id, at: Instant, kind: UpcomingKind, title: z.string() })).max(7),
    tasks: z
      .array(
        z.object({
          id: Id,
          label: z.string(),
          due: Instant.nullable(),
          weight: z.number().min(0).max(5),
          reason: z.string(),
        }),
      )
      .max(5),
  })
  .meta({ id: 'DashboardSummary' });
export type DashboardSummary = z.infer<typeof DashboardSummary>;

export const DashboardOverviewInput = ofStudent
  .extend({
    /** The subject of the knowledge graph; by default the pupil's first speciality that has a programme. */
    subject: SubjectCode.optional(),
  })
  .prefault({});
export type DashboardOverviewInput = z.infer<typeof DashboardOverviewInput>;

const CompetenceState = z.enum(['acquired', 'progress', 'unseen']);

export const SubjectProgress = z.object({
  subject: SubjectCode,
  /** Coefficients of this subject in the pupil's plan. */
  coefficient: z.number().min(0),
  /** Mean mastery over the programme of the level; a competence never met counts 0. */
  progress: Share,
  /** Competences with mastery ≥ 0.7, out of the whole programme of the level. */
  acquired: z.number().int().nonnegative(),
  total: z.number().int().positive(),
  next: z.object({ code: z.string(), label: z.string() }).nullable(),
});
export type SubjectProgress = z.infer<typeof SubjectProgress>;

/** What the Synthèse shows beside the summary: the story behind each figure. Keys match the summary's by id. */
export const DashboardOverview = z
  .object({
    student: Student,
    progress: z.object({
      /** In the order of weight in the exam. */
      subjects: z.array(SubjectProgress),
      /** Subjects of the pupil's plan that have no detailed programme in Nexus yet: they count for nothing here. */
      without_programme: z.array(SubjectCode),
      /** Share of the programme that finishing by the end of May asks for today. */
      expected: Share,
      /** Three weeks ago; null when nothing had been measured yet. */
      before: z.object({ day: Day, progress_overall: Share }).nullable(),
    }),
    activity: z.object({
      /** The last 28 days in the pupil's time zone, oldest first, today last. */
      days: z.array(z.object({ day: Day, minutes: z.number().int().nonnegative() })).length(28),
      longest_streak: z.number().int().nonnegative(),
    }),
    /** The last corrected evaluations of the subject of the latest one, oldest first. */
    evaluations: z
      .array(z.object({ id: Id, subject: SubjectCode, title: z.string(), score_20: Mark20, graded_at: Instant }))
      .max(4),
    tasks: z
      .array(
        z.object({
          id: Id,
          subject: SubjectCode.nullable(),
          minutes: z.number().int().positive().nullable(),
          source: TaskSource,
          /** Weight made larger by the nearness of the due date: what the order comes from. */
          priority: z.number().min(0).max(10),
          /** 1 (far or none) to 2 (due). */
          nearness: z.number().min(1).max(2),
          factors: TaskFactors.nullable(),
        }),
      )
      .max(6),
    upcoming: z
      .array(
        z.object({
          id: Id,
          ends_at: Instant.nullable(),
          all_day: z.boolean(),
          status: SessionStatus.nullable(),
          coach_first_name: z.string().nullable(),
          subject: SubjectCode.nullable(),
        }),
      )
      .max(7),
    graph: z
      .object({
        subject: SubjectCode,
        /** The chapter of the next step: « Algorithmique ». */
        chapter: z.string(),
        nodes: z.array(
          z.object({
            code: z.string(),
            label: z.string(),
            mastery: Share,
            state: CompetenceState,
            certainty: Certainty,
          }),
        ),
        /** From the prerequisite to what it opens. */
        edges: z.array(z.object({ from: z.string(), to: z.string() })),
        next_code: z.string().nullable(),
      })
      .nullable(),
    bac: z
      .object({
        session: z.number().int(),
        mean: Mark20,
        /** Eight chances in ten to be between the two. */
        low: Mark20,
        high: Mark20,
        mention: z.enum(['AB', 'B', 'TB', 'TBF']).nullable(),
        /** Coefficients with a known mark, with an estimated one, and left out for want of any evidence. */
        known_weight: z.number().min(0),
        estimated_weight: z.number().min(0),
        left_out_weight: z.number().min(0),
        /** Towards the next mention: points missing out of 20 × coefficients counted; null at the top. */
        next_mention: z
          .object({
            code: z.enum(['ADMIS', 'AB', 'B', 'TB', 'TBF']),
            threshold: Mark20,
            missing_points: z.number().min(0),
            total_points: z.number().min(0),
          })
          .nullable(),
        /** The marks the estimate is made of, heaviest first. */
        by_item: z.array(
          z.object({
            code: z.string(),
            label: z.string(),
            weight: z.number().min(0),
            mark: Mark20,
            known: z.boolean(),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'DashboardOverview' });
export type DashboardOverview = z.infer<typeof DashboardOverview>;
