import { competenceAt } from '@nexus/content';
import type { EvalAnswer, EvalHead, EvalQuestion, Evaluation, ProvisionalMark, QuestionResult } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { isLate, markOf } from '@nexus/domain';
import { eq, inArray } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { exerciseView, htmlOf } from '../practice/index.ts';
import { type EvaluationRow, type QuestionRow, questionsOf } from './hold-evaluation.ts';
import { movesOf } from './marking/moves.ts';
import { rightOf } from './right-answer.ts';

const { evaluationQuestions, students, users } = schema;

/** Evaluations as a list shows them, in the order given. */
export async function headsOf(orm: Database, rows: readonly EvaluationRow[]): Promise<EvalHead[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const worth = await orm
    .select({
      evaluation_id: evaluationQuestions.evaluation_id,
      kind: evaluationQuestions.kind,
      points: evaluationQuestions.points,
      obtained: evaluationQuestions.obtained,
      review: evaluationQuestions.review,
      answer: evaluationQuestions.answer_json,
    })
    .from(evaluationQuestions)
    .where(inArray(evaluationQuestions.evaluation_id, ids));
  const coaches = await orm
    .select({ id: users.id, first_name: users.first_name })
    .from(users)
    .where(
      inArray(
        users.id,
        rows.flatMap(({ proposed_by }) => proposed_by ?? []),
      ),
    );
  return rows.map((row) => {
    const own = worth.filter(({ evaluation_id }) => evaluation_id === row.id);
    const items = own.filter(({ kind }) => kind === 'item');
    const { id, subject, level, title, format, duration_min, status, score_20 } = row;
    return {
      ...{ id, subject, level, title, format, duration_min, status, score_20 },
      provisional: status === 'Soumis' ? provisionalOf(own) : null,
      question_count: items.length,
      answered_count: items.filter(({ answer }) => answer !== null).length,
      created_at: row.created_at.toISOString(),
      started_at: row.started_at?.toISOString() ?? null,
      deadline_at: row.deadline_at?.toISOString() ?? null,
      submitted_at: row.submitted_at?.toISOString() ?? null,
      graded_at: row.graded_at?.toISOString() ?? null,
      proposed_by: coaches.find((coach) => coach.id === row.proposed_by) ?? null,
    };
  });
}

function provisionalOf(questions: readonly Parameters<typeof markOf>[0][number][]): ProvisionalMark | null {
  if (questions.length === 0) return null;
  const mark = markOf(questions);
  return 'provisional' in mark ? mark.provisional : null;
}

/**
 * An evaluation as this person may read it: its questions once it is begun (a coach at any time, a parent once it is handed
 * in), corrections once it is handed in, what was written for the pupil and who teaches them.
 */
export async function evaluationView(caller: Caller, orm: Database, row: EvaluationRow): Promise<Evaluation> {
  const [head] = await headsOf(orm, [row]);
  const [student] = await orm
    .select({ id: students.id, first_name: users.first_name })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, row.student_id));
  if (head === undefined || student === undefined) throw new Error('an opened evaluation has no pupil');
  const questions = await questionsOf(orm, row.id);
  const codes = new Set(questions.flatMap(({ competences: [own] }) => own ?? []));
  return {
    ...head,
    student,
    competences: [...codes].map(labelled),
    notes: row.notes_json ?? [],
    questions: await Promise.all(
      questions.filter(() => mayRead(caller, row)).map((question) => questionView(caller, row, question)),
    ),
    feedback: await feedbackOf(caller, orm, row, questions),
  };
}

function mayRead({ actor: { role } }: Caller, { status, started_at }: EvaluationRow): boolean {
  if (role === 'student') return started_at !== null || status !== 'Proposé';
  return role !== 'parent' || status !== 'Proposé';
}

async function questionView(caller: Caller, row: EvaluationRow, question: QuestionRow): Promise<EvalQuestion> {
  const { id, place, kind, part, points, competences, item_json: item, seed, shown_json: shown } = question;
  const isParent = caller.actor.role === 'parent';
  const [own] = competences;
  return {
    ...{ id, place, kind, part, points },
    competences: competences.map(labelled),
    course_id: own === undefined ? null : ((await libraryOf(caller)).courseOf(own)?.id ?? null),
    exercise:
      item === null
        ? null
        : await exerciseView(caller, {
            item,
            seed: seed ?? 0,
            shown: shown ?? [],
            has_variants: item.variant !== undefined,
          }),
    answer: isParent || kind === 'langue' ? null : answerView(row, question),
    result: await resultView(question, isParent),
  };
}

export function answerView({ deadline_at }: Pick<EvaluationRow, 'deadline_at'>, question: QuestionRow): EvalAnswer {
  const { id, answer_json, answer_revision, answered_at, replaced_json } = question;
  return {
    question_id: id,
    response: answer_json,
    revision: answer_revision,
    answered_at: answered_at?.toISOString() ?? null,
    late: answer_json !== null && answered_at !== null && deadline_at !== null && isLate(answered_at, deadline_at),
    replaced: replaced_json,
  };
}

async function resultView(question: QuestionRow, isParent: boolean): Promise<QuestionResult | null> {
  const { review, obtained, comment, feedback_json, confidence, item_json: item } = question;
  if (review === null) return null;
  const shown = isParent ? null : item;
  return {
    ...{ points: obtained, comment: comment ?? '', confidence, review },
    why: isParent ? [] : await Promise.all((feedback_json?.why ?? []).map(htmlOf)),
    solution: shown === null ? null : await htmlOf(shown.solution),
    right: shown === null ? null : await rightOf(shown),
    rubric:
      shown?.type === 'open'
        ? await Promise.all(
            shown.rubric.map(async ({ points, criterion }) => ({ points, criterion: await htmlOf(criterion) })),
          )
        : [],
  };
}

async function feedbackOf(caller: Caller, orm: Database, row: EvaluationRow, questions: readonly QuestionRow[]) {
  if (row.feedback_json === null) return null;
  const { comment, competences } = row.feedback_json;
  const library = await libraryOf(caller);
  const moves = await movesOf(
    orm,
    row.student_id,
    questions.map(({ id }) => id),
  );
  return {
    comment,
    competences: competences.map(({ code, points, max }) => ({
      ...labelled(code),
      ...{ points, max },
      course_id: library.courseOf(code)?.id ?? null,
      moved: moves.get(code) ?? null,
    })),
  };
}

const labelled = (code: string) => ({ code, label: competenceAt(code)?.label ?? code });
