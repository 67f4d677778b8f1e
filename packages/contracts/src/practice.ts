import { z } from 'zod';
import { holdable, Id, Instant, ofStudent, Share, text } from './common.ts';
import { CodeTest, CompetenceCode, type Item, ItemId } from './items.ts';
import { SubjectCode } from './subjects.ts';

/** Which numbers and words a variant draws: the same seed, the same exercise. */
export const Seed = z.coerce.number().int().min(0).max(2_147_483_647);

/** Places of what is shuffled on the screen: the seed decides which is which. */
const Key = z.string().regex(/^[a-l]$/);
/** HTML of our own making, as in a course. */
const Html = z.string();

export const GetExerciseInput = z.strictObject({
  item_id: ItemId,
  /** A new one when left out. */
  seed: Seed.optional(),
});
export type GetExerciseInput = z.infer<typeof GetExerciseInput>;

/** A value of SQLite, as it travels. */
export const SqlCell = z.union([z.string(), z.number(), z.null()]);
export type SqlCell = z.infer<typeof SqlCell>;

/** A table of a database of the courses. */
export const SqlTable = z.object({
  name: z.string(),
  row_count: z.int(),
  columns: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      /** Whether it is of the primary key. */
      key: z.boolean(),
      /** The table that it refers to. */
      refers_to: z.string().nullable(),
    }),
  ),
});
export type SqlTable = z.infer<typeof SqlTable>;

/** An exercise as one meets it: nothing of its answer. */
export const Exercise = z
  .object({
    item_id: ItemId,
    seed: z.int(),
    /** What it exercises first. */
    code: CompetenceCode,
    type: z.enum(['choice', 'choices', 'number', 'text', 'order', 'code', 'sql', 'open']),
    difficulty: z.int().min(1).max(5),
    statement: Html,
    hint_count: z.int(),
    /** Whether another seed gives another exercise. */
    has_variants: z.boolean(),
    /** Of a choice, shuffled. */
    options: z.array(z.object({ key: Key, html: Html })).optional(),
    /** Of an order, shuffled. Lines of code (`code_lines`) are shown by their text, others by their HTML. */
    lines: z.array(z.object({ key: Key, text: z.string(), html: Html })).optional(),
    code_lines: z.boolean().optional(),
    /** Of a number. */
    unit: z.string().optional(),
    /** Of a program or a statement of SQL: what one begins with. */
    starter: z.string().optional(),
    /** Of a program: examples of what it must give. */
    examples: z.array(z.object({ call: z.string(), gives: z.string() })).optional(),
    /** Of a statement of SQL: what its database is made of. */
    tables: z.array(SqlTable).optional(),
  })
  .meta({ id: 'Exercise' });
export type Exercise = z.infer<typeof Exercise>;

export const HintInput = z.strictObject({ item_id: ItemId, seed: Seed, number: z.coerce.number().int().min(1).max(4) });
export type HintInput = z.infer<typeof HintInput>;
export const Hint = z.object({ number: z.int(), html: Html });
export type Hint = z.infer<typeof Hint>;

/** What the page runs to mark a program or a statement of SQL: its shown tests, the others, what it may not use. */
export const TestsInput = z.strictObject({ item_id: ItemId, seed: Seed });
export type TestsInput = z.infer<typeof TestsInput>;

export const ExerciseTests = z
  .object({
    type: z.enum(['code', 'sql']),
    /** How many tests an answer says it has run. */
    total: z.int().min(1),
    /** Of a program, those that are shown first. */
    tests: z.array(CodeTest),
    /** Names that would do the whole exercise. */
    forbidden: z.array(z.string()),
    /** Of a statement: the script that makes its database, and the rows wanted. */
    base: z
      .object({
        script: z.string(),
        columns: z.array(z.string()),
        rows: z.array(z.array(SqlCell)),
        /** Whether their order counts. */
        ordered: z.boolean(),
        /** Of an INSERT, UPDATE or DELETE: the SELECT whose rows are compared. */
        check: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ExerciseTests' });
export type ExerciseTests = z.infer<typeof ExerciseTests>;

/** Of an open answer, for everybody; of a program or a statement of SQL, for who does not answer. */
export const SolutionInput = z.strictObject({ item_id: ItemId, seed: Seed });
export type SolutionInput = z.infer<typeof SolutionInput>;
export const Solution = z.object({
  html: Html,
  /** What a marker looks for in an open answer. */
  rubric: z.array(z.object({ points: z.number(), criterion: z.string() })),
});
export type Solution = z.infer<typeof Solution>;

/** A program or a statement, with what its tests said in the page (docs/adr/0009-the-page-marks-programs.md). */
const ran = {
  source: z
    .string()
    .min(1)
    .max(20_000)
    .refine(...holdable),
  passed: z.int().min(0).max(12),
  total: z.int().min(1).max(12),
};

/** What somebody answers, by type of exercise. */
export const ExerciseResponse = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), key: Key }),
  z.strictObject({ type: z.literal('choices'), keys: z.array(Key).max(12) }),
  /** As it was typed: « 3,5 », « −2 », « 1/3 ». */
  z.strictObject({ type: z.literal('number'), text: text(1, 40) }),
  z.strictObject({ type: z.literal('text'), text: text(1, 400) }),
  z.strictObject({ type: z.literal('order'), keys: z.array(Key).min(3).max(12) }),
  z.strictObject({ type: z.literal('code'), ...ran }),
  z.strictObject({ type: z.literal('sql'), ...ran }),
]);
export type ExerciseResponse = z.infer<typeof ExerciseResponse>;

export const AnswerExerciseInput = z.strictObject({
  /** Of this answer: sent twice, it counts once. */
  id: Id,
  item_id: ItemId,
  seed: Seed,
  response: ExerciseResponse,
  /** How many hints were read first. */
  hints: z.int().min(0).max(4).default(0),
});
export type AnswerExerciseInput = z.infer<typeof AnswerExerciseInput>;

export const Correction = z
  .object({
    right: z.boolean(),
    /** Share of the points, in [0, 1]. */
    fraction: z.number().min(0).max(1),
    /** The reasons of the mistakes that are recognised. */
    why: z.array(Html),
    /** Given once it is right, or from the second answer to the same exercise. */
    solution: Html.nullable(),
    /** Answers to this exercise as this seed draws it, this one included. */
    tries: z.int(),
    /** Whether it moved the mastery: only the first answer does. */
    counted: z.boolean(),
    mastery_before: z.number().nullable(),
    mastery_after: z.number().nullable(),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;

export const ListAnswersInput = ofStudent
  .extend({
    code: CompetenceCode.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  })
  .prefault({});
export type ListAnswersInput = z.infer<typeof ListAnswersInput>;

/** Why a mastery is what it is: each answer that was given, from the latest. */
export const AnswerList = z.object({
  answers: z
    .array(
      z.object({
        id: Id,
        item_id: ItemId,
        code: CompetenceCode,
        seed: z.int(),
        fraction: z.number(),
        hints: z.int(),
        counted: z.boolean(),
        mastery_before: z.number().nullable(),
        mastery_after: z.number().nullable(),
        at: Instant,
      }),
    )
    .max(100),
});
export type AnswerList = z.infer<typeof AnswerList>;

/** An exercise of a ten-minute session, as it was planned. */
export const SessionStep = z.object({
  item_id: ItemId,
  seed: z.int(),
  code: CompetenceCode,
  /** Revision: known, and beginning to be forgotten. Suite: what comes next, its prerequisites known. */
  why: z.enum(['Révision', 'Suite']),
  minutes: z.int().positive(),
});
export type SessionStep = z.infer<typeof SessionStep>;

export const StartSessionInput = z
  .strictObject({
    /** Another one, the last one being over or not; otherwise the one of the day goes on. */
    another: z.boolean().default(false),
  })
  .prefault({});
export type StartSessionInput = z.infer<typeof StartSessionInput>;

/** The ten-minute session of the pupil's day: where it is, or what one would be. */
export const PracticeSession = z
  .object({
    time_zone: z.string(),
    session: z
      .object({
        id: Id,
        started_at: Instant,
        steps: z.array(
          SessionStep.extend({
            label: z.string(),
            subject: SubjectCode,
            /** Share of the points of the first answer, and of the second, when it has come back. */
            first: Share.nullable(),
            second: Share.nullable(),
          }),
        ),
        /** What to do now: the place of a step, and whether it comes back; null once all is done. */
        now: z.object({ index: z.int().nonnegative(), again: z.boolean() }).nullable(),
        /** Steps done, and all there are, those that come back included. */
        done: z.int().nonnegative(),
        total: z.int().positive(),
        minutes_left: z.int().nonnegative(),
        /** What its answers have moved. */
        moves: z.array(
          z.object({
            code: z.string(),
            label: z.string(),
            course_id: z.string().nullable(),
            /** Null when it had never been met. */
            before: Share.nullable(),
            after: Share,
            /** When to revise it next. */
            due_at: Instant,
          }),
        ),
      })
      .nullable(),
    /** What a new one would hold; null while one goes on, and when nothing is due nor can come next. */
    offer: z
      .object({
        minutes: z.int().positive(),
        steps: z.array(
          SessionStep.omit({ seed: true }).extend({
            label: z.string(),
            subject: SubjectCode,
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'PracticeSession' });
export type PracticeSession = z.infer<typeof PracticeSession>;

/** The competence an item is filed under. */
export function competenceOf({ id }: Pick<Item, 'id'>): string {
  return id.replace(/-\d{1,2}$/, '');
}
