import { z } from 'zod';
import { AskedInstant, Id, Instant, Mark20, ofStudent, Share } from './common.ts';
import { Certainty, EvalStatus, Track } from './enums.ts';
import { CompetenceCode, ItemId } from './items.ts';
import { Exercise, ExerciseResponse } from './practice.ts';
import { SubjectCode } from './subjects.ts';

/**
 * What an evaluation looks like. entrainement: what the campus marks at once. controle: that, programs and written
 * answers. bac_ecrit: exercises as in the written épreuve of a speciality. bac_pratique: programs alone. eam: the
 * anticipated épreuve of mathematics, short answers then exercises.
 */
export const EvalFormat = z.enum(['entrainement', 'controle', 'bac_ecrit', 'bac_pratique', 'eam']);
export type EvalFormat = z.infer<typeof EvalFormat>;

/** Whose word the points of a question are: a rule's, for good; nobody's yet; a coach's. */
export const QuestionReview = z.enum(['Règle', 'À confirmer', 'Décidé']);
export type QuestionReview = z.infer<typeof QuestionReview>;

/** item: an exercise of the bank. langue: the points of language, over the whole copy. */
export const QuestionKind = z.enum(['item', 'langue']);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** A chapter of a programme: NSI-P-ALGO; FR-P where it is not cut. */
export const ChapterCode = z.string().regex(/^[A-Z]{2,5}-[PT](?:-[A-Z]+)*$/);

/** What somebody wishes of a subject. Chapters and competences that are named are asked for, met or not. */
export const EvalConstraints = z
  .strictObject({
    format: EvalFormat.default('entrainement'),
    chapters: z.array(ChapterCode).max(20).default([]),
    competences: z.array(CompetenceCode).max(40).default([]),
    /** These exercises and no others, in this order. */
    item_ids: z.array(ItemId).max(40).default([]),
    difficulty: z
      .strictObject({ min: z.int().min(1).max(5).default(1), max: z.int().min(1).max(5).default(5) })
      .refine(({ min, max }) => min <= max, { error: 'au moins le minimum', path: ['max'] })
      .optional(),
    /** Also what the pupil has never met. */
    with_new: z.boolean().default(false),
  })
  .prefault({});
export type EvalConstraints = z.infer<typeof EvalConstraints>;

export const GenerateEvalInput = ofStudent.extend({
  /** Of the evaluation: asked for twice, it is made once. */
  id: Id.optional(),
  subject: SubjectCode,
  /** Of the programme; the pupil's own year when left out. */
  level: Track.optional(),
  /** In minutes. */
  duration: z.int().min(10).max(240),
  constraints: EvalConstraints,
});
export type GenerateEvalInput = z.infer<typeof GenerateEvalInput>;

/** What may be asked of the composer for a pupil: subjects, formats with what the texts say, chapters. */
export const EvalOptions = z
  .object({
    student: z.object({ id: Id, first_name: z.string() }),
    subjects: z.array(
      z.object({
        subject: SubjectCode,
        level: Track,
        formats: z.array(
          z.object({
            format: EvalFormat,
            /** The usual length, in minutes. */
            minutes: z.int(),
            /** What the texts say of the épreuve that it resembles; null of what resembles none. */
            official: z.object({ text: z.string(), certainty: Certainty }).nullable(),
          }),
        ),
        chapters: z.array(
          z.object({ code: ChapterCode, label: z.string(), competences: z.int(), met: z.int(), items: z.int() }),
        ),
      }),
    ),
  })
  .meta({ id: 'EvalOptions' });
export type EvalOptions = z.infer<typeof EvalOptions>;

const source = z.string().max(20_000);
/** Null while its tests have not run over what is written. */
const tests = z.int().min(0).max(12).nullable();

/** What is written in a copy, ready to be marked or not: an answer of an exercise, and what one is still writing. */
export const EvalResponse = z.discriminatedUnion('type', [
  ExerciseResponse.options[0],
  ExerciseResponse.options[1],
  z.strictObject({ type: z.literal('number'), text: z.string().max(40) }),
  z.strictObject({ type: z.literal('text'), text: z.string().max(400) }),
  ExerciseResponse.options[4],
  z.strictObject({ type: z.literal('code'), source, passed: tests, total: tests }),
  z.strictObject({ type: z.literal('sql'), source, passed: tests, total: tests }),
  z.strictObject({
    type: z.literal('open'),
    text: z
      .string()
      .max(20_000)
      .refine((value) => !value.includes('\u0000'), { error: 'caractère interdit' }),
  }),
]);
export type EvalResponse = z.infer<typeof EvalResponse>;

export const EvalRef = z.strictObject({ eval_id: Id });
export type EvalRef = z.infer<typeof EvalRef>;

export const AnswerEvalInput = z.strictObject({
  eval_id: Id,
  question_id: Id,
  /** Of what is sent: sent twice, it counts once. */
  answer_id: Id,
  /** Null: nothing any more. */
  response: EvalResponse.nullable(),
  /** When it was written, by the clock of the device: the last one written is the answer. */
  written_at: AskedInstant,
  /** The revision it was written over: of another one, what it replaces is kept beside. */
  base_revision: z.int().min(0),
});
export type AnswerEvalInput = z.infer<typeof AnswerEvalInput>;

export const EvalAnswer = z
  .object({
    question_id: Id,
    response: EvalResponse.nullable(),
    revision: z.int().min(0),
    answered_at: Instant.nullable(),
    /** Written after the time was over. */
    late: z.boolean(),
    /** What was written on another device and has given way, from the latest. */
    replaced: z.array(z.object({ response: EvalResponse, written_at: Instant })).max(5),
  })
  .meta({ id: 'EvalAnswer' });
export type EvalAnswer = z.infer<typeof EvalAnswer>;

export const TestsEvalInput = z.strictObject({ eval_id: Id, question_id: Id });
export type TestsEvalInput = z.infer<typeof TestsEvalInput>;

const Labelled = z.object({ code: CompetenceCode, label: z.string() });

/** Out of 20, while something of it is to be confirmed: between these two. */
export const ProvisionalMark = z.object({ low: Mark20, high: Mark20, to_confirm: z.int().positive() });
export type ProvisionalMark = z.infer<typeof ProvisionalMark>;

/** An evaluation on a list: nothing of its questions. */
export const EvalHead = z
  .object({
    id: Id,
    subject: SubjectCode,
    level: Track.nullable(),
    title: z.string(),
    /** Null of one of before, whose subject was not kept. */
    format: EvalFormat.nullable(),
    duration_min: z.int(),
    status: EvalStatus,
    score_20: Mark20.nullable(),
    provisional: ProvisionalMark.nullable(),
    question_count: z.int(),
    answered_count: z.int(),
    created_at: Instant,
    started_at: Instant.nullable(),
    deadline_at: Instant.nullable(),
    submitted_at: Instant.nullable(),
    graded_at: Instant.nullable(),
    /** The coach who asks for it; null when the pupil made it. */
    proposed_by: z.object({ id: Id, first_name: z.string() }).nullable(),
  })
  .meta({ id: 'EvalHead' });
export type EvalHead = z.infer<typeof EvalHead>;

export const ListEvalsInput = ofStudent
  .extend({
    status: EvalStatus.optional(),
    subject: SubjectCode.optional(),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  })
  .prefault({});
export type ListEvalsInput = z.infer<typeof ListEvalsInput>;

export const EvalPage = z
  .object({
    student: z.object({ id: Id, first_name: z.string() }),
    evaluations: z.array(EvalHead).max(100),
    next_cursor: z.string().nullable(),
  })
  .meta({ id: 'EvalPage' });
export type EvalPage = z.infer<typeof EvalPage>;

/** What a question was worth, and all that one may learn from it. */
export const QuestionResult = z.object({
  /** Null while nobody has said. */
  points: Mark20.nullable(),
  comment: z.string(),
  /** The reasons of the mistakes that are recognised, HTML. */
  why: z.array(z.string()),
  /** How sure the points are, in [0, 1]; null without points. */
  confidence: Share.nullable(),
  review: QuestionReview,
  /** HTML; null of the points of language, and for a parent. */
  solution: z.string().nullable(),
  /** The right answer in short, HTML, where there is one. */
  right: z.string().nullable(),
  /** What a marker looks for in a written answer; `points` of the rubric's own total. */
  rubric: z.array(z.object({ points: z.number(), criterion: z.string() })),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

export const EvalQuestion = z.object({
  id: Id,
  place: z.int().min(1),
  kind: QuestionKind,
  /** « Exercice 1 », « Partie 1 »; null in a subject of one piece. */
  part: z.string().nullable(),
  /** Out of 20 in all, by quarters. */
  points: Mark20,
  competences: z.array(Labelled),
  /** Where it is learnt. */
  course_id: z.string().nullable(),
  /** Null of the points of language. */
  exercise: Exercise.nullable(),
  /** Null for a parent, who reads how it went. */
  answer: EvalAnswer.nullable(),
  /** Null until it is handed in. */
  result: QuestionResult.nullable(),
});
export type EvalQuestion = z.infer<typeof EvalQuestion>;

/** What an evaluation says of a competence: its points, and how far they moved its mastery. */
const CompetenceOutcome = Labelled.extend({
  points: z.number(),
  max: z.number(),
  course_id: z.string().nullable(),
  /** Null when nothing of it was proved here, and before when it had never been met. */
  moved: z.object({ before: Share.nullable(), after: Share }).nullable(),
});

export const Evaluation = EvalHead.extend({
  student: z.object({ id: Id, first_name: z.string() }),
  /** What it is about. */
  competences: z.array(Labelled),
  /** Why these questions, and what the bank did not allow: sentences. */
  notes: z.array(z.string()),
  /** Empty before it is begun, for the pupil and their parents, and of one of before. */
  questions: z.array(EvalQuestion),
  /** Null until it is handed in. */
  feedback: z.object({ comment: z.string(), competences: z.array(CompetenceOutcome) }).nullable(),
}).meta({ id: 'Evaluation' });
export type Evaluation = z.infer<typeof Evaluation>;
