import { isDeepStrictEqual } from 'node:util';
import { competenceAt } from '@nexus/content';
import type { DrawnExercise } from '@nexus/content/library';
import {
  type AnswerExerciseInput,
  CampusError,
  type Correction,
  competenceOf,
  type ExerciseResponse,
} from '@nexus/contracts';
import { schema } from '@nexus/db';
import {
  evidenceOfAnswer,
  isMarked,
  type Marked,
  type MarkedItem,
  markItem,
  minutesOf,
  RuleError,
} from '@nexus/domain';
import { and, eq, max, ne } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { type Change, change } from '../events/index.ts';
import { recordEvidence } from '../progress/index.ts';
import { htmlOf, openExercise } from './open-exercise.ts';
import { refuseInEvaluation } from './refuse-in-evaluation.ts';

const { practiceAnswers } = schema;

/**
 * Marks a pupil's answer at once and keeps it. The first answer to an exercise moves the mastery of its competence, less
 * when hints were read; the others teach. Sent twice under one id, it counts once and is answered the same.
 *
 * @throws as openStudent; EXERCISE_NOT_FOUND; ANSWER_UNREADABLE of another type, of what is not there, or no number;
 *   EXERCISE_IN_EVALUATION.
 */
export async function answerExercise(caller: Caller, input: AnswerExerciseInput): Promise<Correction> {
  const { id, item_id, seed, response } = input;
  const exercise = await openExercise(caller, item_id, seed);
  const item = markedOf(exercise);
  const marked = mark(item, response, exercise.shown);
  const row = await change(caller, async (within) => {
    const { orm } = within;
    const { id: student_id } = await openStudent(caller, 'practice:answer', undefined, orm);
    await within.lock(student_id);
    await refuseInEvaluation(caller, item_id, orm);
    const [known] = await orm.select().from(practiceAnswers).where(eq(practiceAnswers.id, id));
    if (known !== undefined) {
      if (known.student_id !== student_id || known.item_id !== item_id || known.seed !== seed)
        throw new CampusError('EXERCISE_NOT_FOUND');
      return known;
    }
    return await keepAnswer(caller, within, student_id, { input, item, marked, has_variants: exercise.has_variants });
  });
  // Of the answer that was kept: an id sent again does not try another one.
  const { why } = mark(item, row.response_json, exercise.shown);
  const { try_number: tries } = row;
  const right = row.fraction === 1;
  return {
    right,
    fraction: row.fraction,
    why: await Promise.all(why.map(htmlOf)),
    solution: right || tries > 1 ? await htmlOf(item.solution) : null,
    tries,
    counted: tries === 1,
    mastery_before: row.mastery_before,
    mastery_after: row.mastery_after,
  };
}

type AnswerRow = typeof practiceAnswers.$inferSelect;

function markedOf({ item }: DrawnExercise): MarkedItem {
  if (!isMarked(item)) throw new CampusError('ANSWER_UNREADABLE');
  return item;
}

function mark(item: MarkedItem, response: ExerciseResponse, shown: readonly number[]): Marked {
  try {
    return markItem(item, response, shown);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const { message, path } = error;
    throw new CampusError('ANSWER_UNREADABLE', { message, issues: [{ path: [...path], message }] });
  }
}

interface Answered {
  input: AnswerExerciseInput;
  item: MarkedItem;
  marked: Marked;
  has_variants: boolean;
  /** When, and the time it took, of an answer that is part of something longer, which is counted by itself. */
  within?: { at: Date; minutes: 0 };
}

/**
 * Keeps a marked answer, and moves the mastery when it is the first to this exercise: within a change whose caller holds
 * the pupil's lock and knows that the id is new.
 */
export async function keepAnswer(
  caller: Caller,
  within: Change,
  student_id: string,
  answered: Answered,
): Promise<AnswerRow> {
  const { orm, record } = within;
  const { input, item, marked, has_variants } = answered;
  const { id, item_id, seed, response, hints } = input;
  const competence_code = competenceOf(item);
  const tried = await orm
    .select({ seed: practiceAnswers.seed, tries: max(practiceAnswers.try_number) })
    .from(practiceAnswers)
    .where(and(eq(practiceAnswers.student_id, student_id), eq(practiceAnswers.item_id, item_id)))
    .groupBy(practiceAnswers.seed);
  const library = await libraryOf(caller);
  // Without variants another seed is the same exercise, shuffled; with them too, when it happens to draw the same.
  const isSame = (other: number) =>
    !has_variants || other === seed || isDeepStrictEqual(library.draw(item_id, other)?.item, item);
  const tries = Math.max(0, ...tried.filter((one) => isSame(one.seed)).map((one) => one.tries ?? 0));
  // What an evaluation asked and corrected has been seen: it teaches, and proves nothing more.
  const seen = tries === 0 && (await evaluatedSeeds(orm, student_id, item_id)).some(isSame) ? 1 : 0;
  const try_number = 1 + tries + seen;
  const moved =
    try_number > 1
      ? []
      : await recordEvidence(caller, within, {
          ...{ student_id, kind: 'Exercice', source_id: id },
          says: said(item, marked.fraction, hints),
        });
  const own = moved.find(({ code }) => code === competence_code);
  const row: AnswerRow = {
    id,
    student_id,
    item_id,
    seed,
    competence_code,
    response_json: response,
    fraction: marked.fraction,
    hints,
    try_number,
    mastery_before: own?.before ?? null,
    mastery_after: own?.after ?? null,
    minutes: answered.within?.minutes ?? minutesOf(item),
    at: answered.within?.at ?? caller.now(),
  };
  await orm.insert(practiceAnswers).values(row);
  await record({
    kind: 'EXERCISE_ANSWERED',
    student_id,
    key: `EXERCISE_ANSWERED:${id}`,
    active_at: answered.within?.at,
    payload: { answer_id: id, item_id, competence_code, fraction: marked.fraction, hints },
  });
  return row;
}

/** The draws of an exercise that the pupil has handed in within an evaluation. */
async function evaluatedSeeds(orm: Change['orm'], student_id: string, item_id: string): Promise<number[]> {
  const { evaluations, evaluationQuestions: questions } = schema;
  const rows = await orm
    .select({ seed: questions.seed })
    .from(questions)
    .innerJoin(evaluations, eq(evaluations.id, questions.evaluation_id))
    .where(
      and(eq(questions.item_id, item_id), eq(evaluations.student_id, student_id), ne(evaluations.status, 'Proposé')),
    );
  return rows.flatMap(({ seed }) => (seed === null ? [] : [seed]));
}

/** What an answer says of each competence that its exercise exercises. */
function said(item: MarkedItem, fraction: number, hints: number) {
  const own = competenceOf(item);
  return [...new Set([own, ...item.codes])].flatMap((code) => {
    const competence = competenceAt(code);
    if (competence === undefined) return [];
    return [{ competence, evidence: evidenceOfAnswer(item, fraction, hints, code !== own) }];
  });
}
