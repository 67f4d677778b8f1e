import type { EvalResponse, Item, QuestionKind, QuestionReview } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { nexusApp } from './enums.ts';
import { evaluations } from './evaluations.ts';

/** An answer that gave way to one written later on another device. */
export interface ReplacedAnswer {
  response: EvalResponse;
  written_at: string;
}

/** What speaks for the points of a question, by whoever gave them. */
export interface QuestionFeedback {
  /** Reasons of the mistakes that are recognised, Markdown. */
  why: string[];
  /** Of a written answer: each criterion of its rubric, once somebody has judged it. */
  criteria?: { criterion: string; points: number; max: number }[];
}

/** A question of an evaluation, frozen as it was drawn: what the bank becomes later changes nothing of it. */
export const evaluationQuestions = nexusApp.table(
  'evaluation_questions',
  {
    id: id(),
    evaluation_id: uuid()
      .notNull()
      .references(() => evaluations.id, { onDelete: 'cascade' }),
    /** From 1. */
    place: smallint().notNull(),
    kind: text().$type<QuestionKind>().notNull().default('item'),
    part: text(),
    points: doublePrecision().notNull(),
    /** Null of the points of language, with what follows. */
    item_id: text(),
    seed: integer(),
    /** The exercise, its variant filled in. */
    item_json: jsonb().$type<Item>(),
    /** `shown_json[0]`: the place in the item of what comes first on the screen. */
    shown_json: jsonb().$type<number[]>(),
    /** What it exercises, the first above all. */
    competences: text().array().notNull(),
    /** Whether its answer moves a mastery: one that the pupil had answered before, without variants, proves nothing. */
    counts: boolean().notNull().default(true),
    answer_json: jsonb().$type<EvalResponse>(),
    /** Of the last thing that was sent. */
    answer_id: uuid(),
    answer_revision: integer().notNull().default(0),
    answered_at: instant(),
    replaced_json: jsonb().$type<ReplacedAnswer[]>().notNull().default([]),
    /** Null until the evaluation is handed in, with what follows. */
    review: text().$type<QuestionReview>(),
    obtained: doublePrecision(),
    comment: text(),
    feedback_json: jsonb().$type<QuestionFeedback>(),
    /** In [0, 1]. */
    confidence: doublePrecision(),
    marked_at: instant(),
  },
  (t) => [
    uniqueIndex('evaluation_questions_place_idx').on(t.evaluation_id, t.place),
    index('evaluation_questions_item_idx').on(t.item_id),
    check('evaluation_questions_item', sql`(${t.kind} = 'item') = (${t.item_json} is not null)`),
    check('evaluation_questions_points', sql`${t.points} > 0 and ${t.points} <= 20`),
    check('evaluation_questions_obtained', sql`${t.obtained} between 0 and ${t.points}`),
    check('evaluation_questions_confidence', sql`${t.confidence} between 0 and 1`),
    check(
      'evaluation_questions_decided',
      sql`${t.review} is null or ${t.review} = 'À confirmer' or ${t.obtained} is not null`,
    ),
  ],
);
