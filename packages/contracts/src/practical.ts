import { z } from 'zod';
import { AskedInstant, holdable, Id, Instant, ofStudent, text } from './common.ts';
import { Certainty } from './enums.ts';
import { CodeTest, CompetenceCode, ItemId } from './items.ts';

/** Two exercises (one to write, one to complete), or an application to program from a document. */
export const PracticalKind = z.enum(['deux-exercices', 'application']);
export type PracticalKind = z.infer<typeof PracticalKind>;

export const practicalKindWords: Record<PracticalKind, string> = {
  'deux-exercices': 'Deux exercices',
  application: 'Une application',
};

export const SubjectId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);

/** HTML of our own making, as in a course. */
const Html = z.string();
const Points = z.number().min(0).max(20);

const subject = {
  id: SubjectId,
  title: z.string(),
  kind: PracticalKind,
  minutes: z.int().positive(),
  /** What its exercises exercise, the first of each before the others. */
  competences: z.array(z.object({ code: CompetenceCode, label: z.string() })),
  /** What the programs are worth, and the two questions: a convention of ours, out of 20 together. */
  programs_max: Points,
  dialogue_max: Points,
};

/** Points of an attempt: those of the dialogue are null until it has taken place. */
const points = { programs_points: Points, dialogue_points: Points.nullable() };

/** The exam as the regulation has it, with what is known of it. */
const PracticalRules = z.object({
  session: z.int(),
  minutes: z.int().positive(),
  /** Of the mark of the speciality, in [0, 1]. */
  share: z.number(),
  format: z.string(),
  certainty: Certainty,
  note: z.string().nullable(),
  /** What is said to individual candidates. */
  individual: z.string(),
});

export const PracticalList = z
  .object({
    student: z.object({
      first_name: z.string(),
      /** An individual candidate trains all the same. */
      sits: z.boolean(),
    }),
    rules: PracticalRules,
    subjects: z.array(
      z.object({
        ...subject,
        attempts: z.int().nonnegative(),
        best: z.object(points).nullable(),
        last_at: Instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'PracticalList' });
export type PracticalList = z.infer<typeof PracticalList>;
export type PracticalHead = PracticalList['subjects'][number];

export const SubjectRef = z.strictObject({ subject_id: SubjectId });
export type SubjectRef = z.infer<typeof SubjectRef>;

/** A subject whole, its tests and its answers included: the network may go as soon as it is there. */
export const PracticalSubject = z
  .object({
    ...subject,
    /** Of an application. */
    document: Html.nullable(),
    exercises: z.array(
      z.object({
        item_id: ItemId,
        points: Points,
        statement: Html,
        starter: z.string(),
        /** Those that are shown first. */
        tests: z.array(CodeTest),
        forbidden: z.array(z.string()),
        hints: z.array(Html),
        solution: Html,
      }),
    ),
    dialogue: z.array(
      z.object({
        question: Html,
        rubric: z.array(z.object({ points: Points, criterion: Html })),
        model: Html,
      }),
    ),
  })
  .meta({ id: 'PracticalSubject' });
export type PracticalSubject = z.infer<typeof PracticalSubject>;

const day_ms = 24 * 60 * 60 * 1000;

/** What a pupil did, as their page kept it. */
export const SubmitPracticalInput = z
  .strictObject({
    /** Of this attempt: sent twice, it counts once; sent again with the dialogue, it is completed. */
    id: Id,
    subject_id: SubjectId,
    started_at: AskedInstant,
    finished_at: AskedInstant,
    /** In the order of the subject, with what the tests said in the page (docs/adr/0009-the-page-marks-programs.md). */
    exercises: z
      .array(
        z.strictObject({
          item_id: ItemId,
          /** As it was left: empty, or what it began with, is not written. */
          source: z
            .string()
            .max(20_000)
            .refine(...holdable),
          passed: z.int().min(0).max(12),
          total: z.int().min(1).max(12),
          /** False of what Python cannot read, or that uses what it may not: no points, and no answer to the exercise. */
          ran: z.boolean(),
        }),
      )
      .min(1)
      .max(2),
    /** Null until it has taken place. */
    dialogue: z
      .array(
        z.strictObject({
          /** What was written; nothing when it was said aloud. */
          said: text(0, 4_000),
          /** Places in the rubric of what the pupil says they had. */
          met: z.array(z.int().min(0).max(4)).max(5),
        }),
      )
      .length(2)
      .nullable(),
  })
  .refine(({ started_at, finished_at }) => Date.parse(finished_at) >= Date.parse(started_at), {
    path: ['finished_at'],
    error: 'après le début',
  })
  .refine(({ started_at, finished_at }) => Date.parse(finished_at) - Date.parse(started_at) <= day_ms, {
    path: ['finished_at'],
    error: 'le même jour que le début',
  });
export type SubmitPracticalInput = z.infer<typeof SubmitPracticalInput>;

/** An attempt: to a parent, what it was and its points; to the pupil and who teaches them, its programs and its dialogue. */
export const PracticalAttempt = z
  .object({
    id: Id,
    subject_id: SubjectId,
    title: z.string(),
    kind: PracticalKind,
    started_at: Instant,
    finished_at: Instant,
    minutes: z.int().nonnegative(),
    /** Whole minutes past the time, 0 within it: said, and counted all the same. */
    overtime_minutes: z.int().nonnegative(),
    ...points,
    programs_max: Points,
    dialogue_max: Points,
    exercises: z
      .array(
        z.object({
          item_id: ItemId,
          points: Points,
          max: Points,
          passed: z.int(),
          total: z.int(),
          source: z.string(),
          /** What it moved: nothing when it was not written, or not the first answer to this exercise. */
          moved: z
            .object({
              code: CompetenceCode,
              label: z.string(),
              before: z.number().nullable(),
              after: z.number(),
            })
            .nullable(),
        }),
      )
      .nullable(),
    dialogue: z
      .array(
        z.object({
          question: Html,
          said: z.string(),
          points: Points,
          max: Points,
          rubric: z.array(z.object({ points: Points, criterion: Html, met: z.boolean() })),
        }),
      )
      .nullable(),
  })
  .meta({ id: 'PracticalAttempt' });
export type PracticalAttempt = z.infer<typeof PracticalAttempt>;

export const ListPracticalInput = ofStudent
  .extend({ limit: z.coerce.number().int().min(1).max(50).default(20) })
  .prefault({});
export type ListPracticalInput = z.infer<typeof ListPracticalInput>;

/** From the latest. */
export const PracticalHistory = z.object({ attempts: z.array(PracticalAttempt).max(50) });
export type PracticalHistory = z.infer<typeof PracticalHistory>;
