import { competenceAt } from '@nexus/content';
import { competenceOf } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { evidenceOfAnswer, isMarked, markOf, markQuestion, type QuestionMark } from '@nexus/domain';
import { eq, inArray } from 'drizzle-orm';
import type { Campus } from '../../context.ts';
import type { Change } from '../../events/index.ts';
import { recordEvidence } from '../../progress/index.ts';
import { type QuestionRow, questionsOf } from '../hold-evaluation.ts';
import { setGraded } from './settle.ts';

const { competenceEvidence, evaluationQuestions, evaluations } = schema;

/**
 * Marks every question that no coach has decided, learns from those whose points are sure, and gives the copy its mark once
 * they all are; within a change whose caller holds the pupil's lock. Done again it changes nothing.
 *
 * Written answers and points of language wait for a person: what marks them writes the same columns and calls
 * `finishCopy`.
 */
export async function markCopy(campus: Campus, within: Change, evaluation_id: string): Promise<void> {
  const questions = await questionsOf(within.orm, evaluation_id);
  const wrote = questions.some(({ item_json, answer_json }) => {
    return item_json?.type === 'open' && answer_json?.type === 'open' && answer_json.text.trim() !== '';
  });
  for (const question of questions) {
    if (question.review === 'Décidé') continue;
    const mark = markQuestion(
      {
        item: question.item_json,
        shown: question.shown_json ?? [],
        points: question.points,
        response: question.answer_json,
      },
      wrote,
    );
    if (isMarkedSo(question, mark)) continue;
    const { obtained, review, comment, why, confidence } = mark;
    await within.orm
      .update(evaluationQuestions)
      .set({ obtained, review, comment, confidence, feedback_json: { why }, marked_at: campus.now() })
      .where(eq(evaluationQuestions.id, question.id));
  }
  await finishCopy(campus, within, evaluation_id);
}

/**
 * What follows from the points of a copy, whoever gave them: evidence of each question whose points are sure, once; what is
 * said of the whole; its mark and EVALUATION_GRADED once nothing waits any more.
 */
async function finishCopy(campus: Campus, within: Change, evaluation_id: string): Promise<void> {
  const { orm } = within;
  const [row] = await orm.select().from(evaluations).where(eq(evaluations.id, evaluation_id));
  if (row === undefined) throw new Error('a copy that is marked has no evaluation');
  const questions = await questionsOf(orm, evaluation_id);
  await learnFromCopy(campus, within, row.student_id, questions);
  const feedback_json = feedbackOn(questions);
  await orm.update(evaluations).set({ feedback_json }).where(eq(evaluations.id, evaluation_id));
  const mark = markOf(questions);
  if ('score_20' in mark && row.status === 'Soumis') await setGraded(campus, within, evaluation_id, mark.score_20);
}

function isMarkedSo({ obtained, review, comment, confidence }: QuestionRow, mark: QuestionMark): boolean {
  return (
    review === mark.review && obtained === mark.obtained && comment === mark.comment && confidence === mark.confidence
  );
}

/** What is left blank proves nothing, nor what was done before with the same figures. */
async function learnFromCopy(campus: Campus, within: Change, student_id: string, questions: readonly QuestionRow[]) {
  const known = await within.orm
    .selectDistinct({ source_id: competenceEvidence.source_id })
    .from(competenceEvidence)
    .where(
      inArray(
        competenceEvidence.source_id,
        questions.map(({ id }) => id),
      ),
    );
  const done = new Set(known.map(({ source_id }) => source_id));
  for (const { id, item_json: item, counts, answer_json, obtained, review, points } of questions) {
    const isSure = review === 'Règle' || review === 'Décidé';
    if (item === null || !counts || !isSure || answer_json === null || obtained === null || done.has(id)) continue;
    const own = competenceOf(item);
    const fraction = obtained / points;
    await recordEvidence(campus, within, {
      ...{ student_id, kind: 'Évaluation', source_id: id },
      says: [...new Set([own, ...item.codes])].flatMap((code) => {
        const competence = competenceAt(code);
        if (competence === undefined) return [];
        const evidence = isMarked(item)
          ? evidenceOfAnswer(item, fraction, 0, code !== own)
          : { type: 'exam_question' as const, fraction, weight: code === own ? 1 : 0.5 };
        return [{ competence, evidence }];
      }),
    });
  }
}

/** Of each competence its points so far, the one that cost the most first; and that one in a sentence. */
function feedbackOn(questions: readonly QuestionRow[]): schema.EvaluationFeedback {
  const sums = new Map<string, { points: number; max: number }>();
  for (const { competences, points, obtained, review } of questions) {
    const [code] = competences;
    if (code === undefined || review === null || review === 'À confirmer') continue;
    const { points: had, max } = sums.get(code) ?? { points: 0, max: 0 };
    sums.set(code, { points: had + (obtained ?? 0), max: max + points });
  }
  const competences = [...sums]
    .map(([code, sum]) => ({ code, ...sum }))
    .sort((a, b) => b.max - b.points - (a.max - a.points));
  const [worst] = competences;
  const label = worst === undefined ? undefined : competenceAt(worst.code)?.label;
  if (worst === undefined || label === undefined)
    return { comment: 'Tout reste à confirmer par un coach.', competences };
  if (worst.points === worst.max) return { comment: 'Tout ce qui est corrigé est juste.', competences };
  return { comment: `Ce qui coûte le plus de points\u00a0: ${label}.`, competences };
}
