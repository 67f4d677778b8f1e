import { z } from 'zod';
import { Day, Id, Instant, Mark20, Share } from './common.ts';
import { Certainty, EpreuveKind, EpreuveSource, PonctuellesModality, Profile, Track } from './enums.ts';
import { MarkOrigin } from './marks.ts';
import { SpecialityCode, SubjectCode } from './subjects.ts';
import { TaskFactors } from './tasks.ts';
import { ChosenOption } from './users.ts';

/** A fact of the regulation with what it rests on, in words a person can read. */
export const RegulationFact = z
  .object({
    certainty: Certainty,
    /** Official texts by their number: MENE2622661N. */
    texts: z.array(z.string()),
    sources: z.array(z.object({ name: z.string(), date: z.string(), nature: z.string() })),
    note: z.string().nullable(),
  })
  .meta({ id: 'RegulationFact' });

/** `current`: the year of a contrôle continu, or the days of a window. */
export const EpreuveState = z.enum(['behind', 'current', 'to_come']);
export type EpreuveState = z.infer<typeof EpreuveState>;

/** What the pupil has mastered of what an épreuve tests. */
const TestedProgramme = z.object({
  subject: SubjectCode,
  /** The years whose programme is tested. */
  years: z.array(Track).min(1),
  total: z.number().int().positive(),
  met: z.number().int().nonnegative(),
  /** Mastery ≥ 0.7. */
  acquired: z.number().int().nonnegative(),
  /** Mean over the competences met; null when none was. */
  mastery: Share.nullable(),
  /** Mean over all of them, whatever those never met turn out to be: all unknown, all mastered. */
  low: Share,
  high: Share,
  next: z.object({ code: z.string(), label: z.string() }).nullable(),
});

export const PlannedEpreuve = z
  .object({
    code: z.string(),
    label: z.string(),
    /** The coefficient. */
    weight: z.number().min(0),
    /** Only when it falls on one known day. */
    scheduled_at: Day.nullable(),
    format: z.string(),
    id: Id,
    source: EpreuveSource,
    subject: SubjectCode,
    year: Track,
    /** Null for what is not of the regulation. */
    kind: EpreuveKind.nullable(),
    window_start: Day.nullable(),
    window_end: Day.nullable(),
    /** The least certain of the coefficient, of the date, and of the choice it rests on. */
    certainty: Certainty,
    state: EpreuveState,
    /** To its day, or to the first it may fall on; null when it is not to come, or nothing is known. */
    days_left: z.number().int().nonnegative().nullable(),
    /** « 8 h – 12 h », in Paris. */
    hours: z.string().nullable(),
    duration_min: z.number().int().nullable(),
    preparation_min: z.number().int().nullable(),
    parts: z.array(
      z.object({
        part: z.string(),
        label: z.string(),
        duration_min: z.number().int().nullable(),
        /** Share of the mark; null when not known. */
        weight: Share.nullable(),
        certainty: Certainty,
        note: z.string().nullable(),
      }),
    ),
    /** Null for what is not of the regulation. */
    facts: z.object({ weight: RegulationFact, date: RegulationFact, format: RegulationFact }).nullable(),
    /** Already obtained: the official one, else the one that was typed. */
    mark: Mark20.nullable(),
    mark_origin: MarkOrigin.nullable(),
    /** Null when Nexus holds no programme of it. */
    tests: TestedProgramme.nullable(),
    /** The open task of highest priority about what it tests; null once it is behind. */
    next_task: z
      .object({
        id: Id,
        label: z.string(),
        reason: z.string(),
        minutes: z.number().int().nullable(),
        due: Instant.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'PlannedEpreuve' });
export type PlannedEpreuve = z.infer<typeof PlannedEpreuve>;

/**
 * `planned`: it will be a task when it is near. `open`: its task is there. `done`: ticked, or a reminder whose day has come.
 * `skipped`: by the pupil.
 */
export const MilestoneStatus = z.enum(['planned', 'open', 'done', 'skipped']);
export type MilestoneStatus = z.infer<typeof MilestoneStatus>;

/** A step on the way to an épreuve, from the Planner (docs/planner-agent.md). */
export const PlannedMilestone = z
  .object({
    id: Id,
    /** Code of the épreuve it leads to. */
    epreuve: z.string(),
    subject: SubjectCode,
    kind: z.enum(['task', 'reminder']),
    label: z.string(),
    /** The pupil's own day. */
    due: Day,
    /** Null for a reminder. */
    minutes: z.number().int().positive().nullable(),
    reason: z.string(),
    /** What its weight is the product of. */
    factors: TaskFactors.nullable(),
    status: MilestoneStatus,
    /** A person chose its day: the Planner leaves it there. */
    fixed: z.boolean(),
    /** Of the épreuve's date. */
    certainty: Certainty,
    /** Null until it is a task. */
    task_id: Id.nullable(),
  })
  .meta({ id: 'PlannedMilestone' });
export type PlannedMilestone = z.infer<typeof PlannedMilestone>;

/** A pupil's exam plan, each row with what explains it. */
export const DashboardEpreuves = z
  .object({
    track: Track,
    profile: Profile,
    /** In the order of time, then of weight. */
    items: z.array(PlannedEpreuve).max(200),
    /** In the order of time. */
    milestones: z.array(PlannedMilestone).max(200),
    /** School holidays between today and the last milestone: a day counts when one of the three zones has it off. */
    holidays: z.array(z.object({ label: z.string(), start: Day, end: Day })).max(50),
    student_id: Id,
    /** Year of the diploma, and the one whose rules apply until it has its own. */
    session: z.number().int(),
    regulation_session: z.number().int(),
    ponctuelles_modality: PonctuellesModality.nullable(),
    specialities: z.array(SpecialityCode),
    options: z.array(ChosenOption),
    /** The pupil's own. */
    today: Day,
    /** Coefficients of the regulation's rows: `common` sums to 100, options come on top. */
    weights: z.object({
      total: z.number().min(0),
      common: z.number().min(0),
      options: z.number().min(0),
      behind: z.number().min(0),
      premiere: z.number().min(0),
      terminale: z.number().min(0),
    }),
    /** What has a date beside the marks: results, second group, replacement session. */
    dates: z
      .array(z.object({ label: z.string(), from: Day.nullable(), to: Day.nullable(), fact: RegulationFact }))
      .max(50),
    /** What is to be said beside every plan. */
    cautions: z.array(z.object({ text: z.string(), fact: RegulationFact })).max(20),
  })
  .meta({ id: 'DashboardEpreuves' });
export type DashboardEpreuves = z.infer<typeof DashboardEpreuves>;

/** Why the Planner's milestones are not what they were. */
export const PlanWhy = z.enum(['new', 'exam_moved', 'exam_gone', 'exam_passed', 'week_filled', 'overdue', 'skipped']);
export type PlanWhy = z.infer<typeof PlanWhy>;

/** Codes of the rows a sync wrote. */
export const PlanChanges = z.object({
  inserted: z.array(z.string()),
  updated: z.array(z.string()),
  removed: z.array(z.string()),
});
export type PlanChanges = z.infer<typeof PlanChanges>;

/** Counts of the regulation's rows: `kept` are those still there, written again where they said something else. */
export const SyncedEpreuves = z
  .object({
    inserted: z.number().int().nonnegative(),
    kept: z.number().int().nonnegative(),
    removed: z.number().int().nonnegative(),
    changes: PlanChanges,
  })
  .meta({ id: 'SyncedEpreuves' });
export type SyncedEpreuves = z.infer<typeof SyncedEpreuves>;
