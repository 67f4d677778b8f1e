import { z } from 'zod';

/** Markdown, French, with formulas and code. `{{name}}` where a variant puts what it has drawn. */
const Markdown = z.string().trim().min(1).max(6000);
const Short = z.string().trim().min(1).max(400);
/** A number, or the `{{name}}` of one. */
const Figure = z.union([z.number(), z.string().regex(/^-?\{\{\w+\}\}$/)]);

export const CompetenceCode = z.string().regex(/^(?:NSI|MATHS|FR|PH|GO)-[PT]-[A-Z]+-\d{2}$/);
export const ItemId = z.string().regex(/^(?:NSI|MATHS|FR|PH|GO)-[PT]-[A-Z]+-\d{2}-\d{1,2}$/);

const common = {
  id: ItemId,
  /** 1 at once after reading, 2 an exercise of the course, 3 of a test, 4 of the bac, 5 beyond. */
  difficulty: z.int().min(1).max(5),
  statement: Markdown,
  /** From the vaguest to almost the answer. */
  hints: z.array(Markdown).min(1).max(4),
  solution: Markdown,
  /** Other competences that it exercises. */
  codes: z.array(CompetenceCode).max(4).default([]),
  minutes: z.int().min(1).max(60).optional(),
  /** Probability of a right answer without knowing, and of a wrong one while knowing; those of the type when left out. */
  guess: z.number().min(0).max(0.9).optional(),
  slip: z.number().min(0).max(0.5).optional(),
  variant: z.string().regex(/^\w+$/).optional(),
};

const Right = z.strictObject({ text: Short, right: z.literal(true) });
const Wrong = z.strictObject({ text: Short, why: Markdown });
const Options = z
  .array(z.union([Right, Wrong]))
  .min(3)
  .max(6);
const countRight = (options: readonly object[]) => options.filter((option) => 'right' in option).length;

const Choice = z.strictObject({
  ...common,
  type: z.literal('choice'),
  options: Options.refine((options) => countRight(options) === 1, 'exactly one option is right'),
});

const Choices = z.strictObject({
  ...common,
  type: z.literal('choices'),
  options: Options.refine((options) => countRight(options) > 0, 'at least one option is right'),
});

const Numeric = z.strictObject({
  ...common,
  type: z.literal('number'),
  answer: Figure,
  /** Absolute. */
  tolerance: z.number().min(0).default(0),
  unit: z.string().min(1).max(20).optional(),
  mistakes: z
    .array(z.strictObject({ answer: Figure, why: Markdown }))
    .max(6)
    .default([]),
});

const Text = z.strictObject({
  ...common,
  type: z.literal('text'),
  answers: z.array(Short).min(1).max(12),
  /** Case, accents and spaces at the ends count too. */
  exact: z.boolean().default(false),
  mistakes: z
    .array(z.strictObject({ answer: Short, why: Markdown }))
    .max(6)
    .default([]),
});

const Order = z.strictObject({
  ...common,
  type: z.literal('order'),
  lines: z.array(z.string().min(1).max(200)).min(3).max(12),
  code: z.boolean().default(false),
  why: Markdown,
});

/** One run of the pupil's program: an expression and its value, or what is printed, or the error it must raise. */
export const CodeTest = z
  .strictObject({
    before: z.string().max(2000).optional(),
    call: z.string().min(1).max(1000),
    value: z.string().min(1).max(2000).optional(),
    prints: z.string().max(2000).optional(),
    raises: z.string().regex(/^\w+$/).optional(),
    within: z.number().positive().optional(),
    hidden: z.boolean().default(false),
  })
  .refine(
    ({ value, prints, raises }) => [value, prints, raises].filter((one) => one !== undefined).length === 1,
    'one of value, prints or raises',
  );
export type CodeTest = z.infer<typeof CodeTest>;

/** A program to write or to complete, marked by its tests. */
export const CodeItem = z.strictObject({
  ...common,
  type: z.literal('code'),
  starter: z.string().min(1).max(4000),
  tests: z
    .array(CodeTest)
    .max(12)
    .refine((tests) => tests.filter(({ hidden }) => !hidden).length >= 2, 'at least two tests that are shown')
    .refine((tests) => tests.filter(({ hidden }) => hidden).length >= 2, 'at least two hidden tests'),
  model: z.string().min(1).max(4000),
  forbidden: z.array(z.string().regex(/^\w+$/)).max(8).default([]),
});

const Sql = z.strictObject({
  ...common,
  type: z.literal('sql'),
  base: z.string().regex(/^[a-z]+$/),
  starter: z.string().max(2000).default(''),
  model: z.string().min(1).max(2000),
  ordered: z.boolean().default(false),
  check: z.string().min(1).max(1000).optional(),
});

/**
 * A way of saying something (docs/grading.md): words in any order, `(a|b c)` one of these, `a < b` in this order, `pas a` denied,
 * `!a` without this word in between, `récurs*` what begins so, `=copy` that very word.
 */
const Way = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}\s’'()|<!*²³.,=+%/_-]{2,400}$/u, 'words, ( | ), <, !, = and * only');
const Ways = z.union([Way.transform((way) => [way]), z.array(Way).min(1).max(24)]);

/** What an answer must say to meet a criterion, and what it must not. */
const Expects = z
  .strictObject({
    /** Each one thing to be said, by any of its ways. */
    notions: z.array(Ways).min(1).max(8),
    /** How many of them are enough; all when left out. */
    need: z.int().min(1).optional(),
    /** All or nothing: fewer than needed earn nothing. */
    whole: z.boolean().default(false),
    /** They must come in this order. */
    ordered: z.boolean().default(false),
    /** Misconceptions: said, the criterion earns nothing. */
    refuses: z
      .array(z.strictObject({ says: Ways, comment: Short }))
      .max(6)
      .default([]),
  })
  .refine(({ notions, need = 1 }) => need <= notions.length, 'need is at most the number of notions');
export type Expects = z.infer<typeof Expects>;

export const OpenItem = z.strictObject({
  ...common,
  type: z.literal('open'),
  rubric: z
    .array(z.strictObject({ points: z.number().positive().max(20), criterion: Short, expects: Expects.optional() }))
    .min(2)
    .max(8),
});
export type OpenItem = z.infer<typeof OpenItem>;

export const Item = z.discriminatedUnion('type', [Choice, Choices, Numeric, Text, Order, CodeItem, Sql, OpenItem]);
export type Item = z.infer<typeof Item>;
export const ItemFile = z.array(Item).min(1).max(30);
