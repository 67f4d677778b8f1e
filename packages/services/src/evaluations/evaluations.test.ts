import { fileURLToPath } from 'node:url';
import type { EvalResponse, Evaluation, ExerciseResponse } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addCoach, addParent, addPupil, eventsOf, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import { answerExercise, explainProgress, getHint } from '../practice/index.ts';
import {
  answerQuestion,
  generateEvaluation,
  getEvaluation,
  getQuestionTests,
  gradeEvaluation,
  listEvaluations,
  startEvaluation,
  submitEvaluation,
} from './index.ts';

const onRolledBackCampus = useRolledBackCampus();
/** With the small course of the tests: its exercises never change. */
const campusTest = (name: string, body: (campus: TestCampus) => Promise<void>) =>
  onRolledBackCampus(name, (campus) =>
    body(Object.assign(campus, { courses_folder: fileURLToPath(new URL('../../test/courses', import.meta.url)) })),
  );

const base = (place: number) => `NSI-P-BASE-01-${place}`;
type Asked = Partial<Parameters<typeof generateEvaluation>[1]['constraints']>;

function generate(
  caller: Caller,
  asked: Asked = {},
  more: { student_id?: string; duration?: number; id?: string } = {},
) {
  const whole = { format: 'controle' as const, chapters: [], competences: [], item_ids: [], with_new: false };
  const constraints = { ...whole, ...asked };
  return generateEvaluation(caller, { subject: 'NSI', duration: 30, ...more, constraints }, 11);
}

const begun = async ({ caller }: TestPupil, item_ids: string[]) =>
  startEvaluation(caller, { eval_id: (await generate(caller, { item_ids })).id });

function questionOf({ questions }: Evaluation, item_id: string) {
  const found = questions.find(({ exercise }) => exercise?.item_id === item_id);
  if (found === undefined) throw new Error(`no question ${item_id}`);
  return found;
}

function write(
  { caller }: TestPupil,
  evaluation: Evaluation,
  item_id: string,
  response: EvalResponse | null,
  more: { answer_id?: string; base_revision?: number; written_at?: string } = {},
) {
  return answerQuestion(caller, {
    eval_id: evaluation.id,
    question_id: questionOf(evaluation, item_id).id,
    answer_id: caller.newId(),
    written_at: caller.now().toISOString(),
    base_revision: questionOf(evaluation, item_id).answer?.revision ?? 0,
    response,
    ...more,
  });
}

const number = (text: string) => ({ type: 'number', text }) satisfies ExerciseResponse;
const keyOf = (evaluation: Evaluation, item_id: string, html: string) =>
  questionOf(evaluation, item_id).exercise?.options?.find((option) => option.html === html)?.key ?? '';

const masteriesOf = ({ db }: TestCampus, { student_id }: TestPupil) =>
  db.orm.select().from(schema.competenceEvidence).where(eq(schema.competenceEvidence.student_id, student_id));

describe('a subject', () => {
  campusTest('is made once, frozen, and shows its questions once it is begun', async (campus) => {
    const pupil = await addPupil(campus);
    const id = campus.newId();
    const proposed = await generate(pupil.caller, { item_ids: [base(1), base(2)] }, { id });
    expect(proposed).toMatchObject({ id, status: 'Proposé', question_count: 2, questions: [], proposed_by: null });
    expect(await generate(pupil.caller, { item_ids: [base(5)] }, { id })).toEqual(proposed);
    const evaluation = await startEvaluation(pupil.caller, { eval_id: id });
    expect(evaluation).toMatchObject({
      started_at: campus.clock.toISOString(),
      deadline_at: new Date(campus.clock.getTime() + 30 * 60_000).toISOString(),
    });
    expect(evaluation.questions.map(({ points }) => points).reduce((sum, one) => sum + one, 0)).toBe(20);
    expect(JSON.stringify(evaluation.questions)).not.toMatch(/Huit|plus petit|solution":"|"right":true/);
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    expect(await startEvaluation(pupil.caller, { eval_id: id })).toEqual(evaluation);
    expect((await eventsOf(campus, pupil.student_id)).slice(-2)).toEqual([
      ...['EVALUATION_GENERATED', 'EVALUATION_STARTED'],
    ]);
  });

  campusTest('is about what was met, unless more is asked for; a bank without any says so', async (campus) => {
    const pupil = await addPupil(campus);
    await expect(generate(pupil.caller)).rejects.toMatchObject({ reason: 'EVALUATION_UNMAKEABLE' });
    const { questions } = await startEvaluation(pupil.caller, {
      eval_id: (await generate(pupil.caller, { competences: ['NSI-P-BASE-02'] })).id,
    });
    expect(questions.map(({ exercise }) => exercise?.item_id)).toEqual(['NSI-P-BASE-02-1']);
    const other = await addPupil(campus);
    const answer = { id: campus.newId(), item_id: base(5), seed: 1, response: number('9'), hints: 0 };
    await answerExercise(other.caller, answer);
    const met = await generate(other.caller, { format: 'entrainement' });
    expect(met.competences.map(({ code }) => code)).toEqual(['NSI-P-BASE-01']);
    await expect(generate(pupil.caller, { item_ids: ['NSI-P-BASE-01-99'] })).rejects.toMatchObject({
      reason: 'EVALUATION_UNMAKEABLE',
      issues: [{ path: ['constraints', 'item_ids', 0] }],
    });
  });

  campusTest('does not bring an exercise back within a month while there are others', async (campus) => {
    const pupil = await addPupil(campus);
    const asked = { competences: ['NSI-P-BASE-01'], format: 'entrainement' } as const;
    const idsOf = async () => {
      const { id } = await generate(pupil.caller, { ...asked, competences: [...asked.competences] }, { duration: 10 });
      const { questions, notes } = await startEvaluation(pupil.caller, { eval_id: id });
      return { ids: questions.map(({ exercise }) => exercise?.item_id), notes: notes.join(' ') };
    };
    const first = await idsOf();
    const second = await idsOf();
    expect(second.notes).toMatch(/moins de 30.jours/);
    campus.clock = new Date(campus.clock.getTime() + 31 * 86_400_000);
    const later = await idsOf();
    expect(later.notes).not.toMatch(/moins de 30.jours/);
    expect(later.ids).toHaveLength(first.ids.length);
  });
});

describe('a copy', () => {
  campusTest('is marked by rule in one go: points, evidence, event; once, however often', async (campus) => {
    const pupil = await addPupil(campus);
    const evaluation = await begun(pupil, [base(1), base(2), base(3), base(5)]);
    await write(pupil, evaluation, base(1), number('101'));
    await write(pupil, evaluation, base(2), { type: 'choice', key: keyOf(evaluation, base(2), 'huit') });
    await write(pupil, evaluation, base(5), number('neuf'));
    const corrected = await submitEvaluation(pupil.caller, { eval_id: evaluation.id });
    const [wrong, right, blank, unread] = [1, 2, 3, 5].map((place) => questionOf(corrected, base(place)));
    expect(wrong?.result).toMatchObject({
      points: 0,
      review: 'Règle',
      right: '5',
      why: [expect.stringContaining('base 2')],
    });
    expect(right?.result).toMatchObject({ points: right?.points, confidence: 1 });
    expect(blank?.result).toMatchObject({ points: 0, comment: 'Pas de réponse.' });
    expect(unread?.result?.comment).toBe('Ce qui est écrit n’est pas un nombre.');
    expect(corrected).toMatchObject({ status: 'Corrigé', score_20: right?.points, provisional: null });
    // What is left blank proves nothing.
    expect((await masteriesOf(campus, pupil)).map(({ fraction, kind }) => [kind, fraction])).toEqual([
      ['Évaluation', 0],
      ['Évaluation', 1],
      ['Évaluation', 0],
    ]);
    expect(corrected.feedback?.competences[0]?.moved?.before).toBeNull();
    const kinds = await eventsOf(campus, pupil.student_id);
    expect(kinds.filter((kind) => kind.startsWith('EVAL'))).toEqual([
      ...['EVALUATION_GENERATED', 'EVALUATION_STARTED', 'EVALUATION_SUBMITTED', 'EVALUATION_GRADED'],
    ]);
    expect(await gradeEvaluation(pupil.caller, { eval_id: evaluation.id })).toEqual(corrected);
    expect(await submitEvaluation(pupil.caller, { eval_id: evaluation.id })).toEqual(corrected);
    expect(await eventsOf(campus, pupil.student_id)).toEqual(kinds);
    await expect(write(pupil, evaluation, base(3), null)).rejects.toMatchObject({ reason: 'EVALUATION_CLOSED' });
    const why = await explainProgress(pupil.caller, { code: 'NSI-P-BASE-01', limit: 20 });
    expect(why.evidence.map(({ title }) => title)).toEqual([1, 2, 3].map(() => corrected.title));
  });

  campusTest('with what no rule may mark has no mark yet, but bounds', async (campus) => {
    const pupil = await addPupil(campus);
    const evaluation = await begun(pupil, [base(1), base(4), base(6)]);
    await write(pupil, evaluation, base(1), number('5'));
    await write(pupil, evaluation, base(4), { type: 'open', text: 'Deux chiffres.' });
    await write(pupil, evaluation, base(6), {
      type: 'code',
      source: 'def double(n):\n    return n + n',
      passed: 3,
      total: 4,
    });
    const handed = await submitEvaluation(pupil.caller, { eval_id: evaluation.id });
    const sure = questionOf(handed, base(1)).points;
    expect(handed).toMatchObject({ status: 'Soumis', score_20: null });
    expect(handed.provisional).toEqual({ low: sure, high: 20, to_confirm: 2 });
    expect(questionOf(handed, base(4)).result).toMatchObject({ points: null, confidence: null, review: 'À confirmer' });
    const program = questionOf(handed, base(6));
    expect(program.result).toMatchObject({ confidence: 0.5, review: 'À confirmer' });
    expect(program.result?.points).toBe(Math.floor(program.points * 3 + 0.5) / 4);
    // Only what is sure has moved anything.
    expect(await masteriesOf(campus, pupil)).toHaveLength(1);
    const { evaluations } = await listEvaluations(pupil.caller, { limit: 10 });
    expect(evaluations).toMatchObject([{ provisional: handed.provisional, answered_count: 3 }]);
  });

  campusTest('stays as it was drawn when the bank changes', async (campus) => {
    const pupil = await addPupil(campus);
    const evaluation = await begun(pupil, [base(1), base(2)]);
    // The real courses have other exercises under these ids.
    Object.assign(campus, { courses_folder: fileURLToPath(new URL('../../../content/courses', import.meta.url)) });
    const again = await getEvaluation(pupil.caller, { eval_id: evaluation.id });
    expect(again.questions.map(({ exercise }) => exercise)).toEqual(
      evaluation.questions.map(({ exercise }) => exercise),
    );
    await write(pupil, evaluation, base(1), number('5'));
    const corrected = await submitEvaluation(pupil.caller, { eval_id: evaluation.id });
    expect(questionOf(corrected, base(1)).result?.comment).toBe('C’est juste.');
  });

  campusTest('keeps what is typed: once each, the last of two devices, late ones said so', async (campus) => {
    const pupil = await addPupil(campus);
    const evaluation = await begun(pupil, [base(4), base(1)]);
    const at = (minutes: number) => new Date(campus.clock.getTime() + minutes * 60_000).toISOString();
    const open = (text: string): EvalResponse => ({ type: 'open', text });
    const start = at(0);
    const one = { answer_id: campus.newId(), base_revision: 0, written_at: start };
    const first = await write(pupil, evaluation, base(4), open('a'), one);
    expect(await write(pupil, evaluation, base(4), open('z'), one)).toEqual(first);
    campus.clock = new Date(at(20));
    const newer = await write(pupil, evaluation, base(4), open('ab'), { base_revision: 1 });
    expect(newer).toMatchObject({ revision: 2, response: { text: 'ab' }, replaced: [] });
    // From a phone that had no network, written before.
    const older = await write(pupil, evaluation, base(4), open('b'), { base_revision: 1, written_at: at(-5) });
    expect(older).toMatchObject({ response: { text: 'ab' }, replaced: [{ response: { text: 'b' } }], late: false });
    campus.clock = new Date(at(15));
    expect(await write(pupil, evaluation, base(1), number('5'))).toMatchObject({ late: true });
    // A clock that is ahead writes now, not later.
    const ahead = await write(pupil, evaluation, base(4), open('c'), { base_revision: 3, written_at: at(600) });
    expect(ahead).toMatchObject({ response: { text: 'c' }, answered_at: campus.clock.toISOString() });
    await expect(write(pupil, evaluation, base(4), number('1'))).rejects.toMatchObject({ reason: 'ANSWER_UNREADABLE' });
  });
});

describe('who reads and does what', () => {
  campusTest('while it is written nothing that answers it comes by another way', async (campus) => {
    const pupil = await addPupil(campus);
    const answer = { item_id: base(6), seed: 1, response: { type: 'code', source: 'x', passed: 0, total: 4 } } as const;
    const practise = () => answerExercise(pupil.caller, { ...answer, id: campus.newId(), hints: 0 });
    const evaluation = await begun(pupil, [base(6)]);
    await expect(practise()).rejects.toMatchObject({ reason: 'EXERCISE_IN_EVALUATION' });
    const hint = { item_id: base(6), seed: 1, number: 1 };
    await expect(getHint(pupil.caller, hint)).rejects.toMatchObject({ reason: 'EXERCISE_IN_EVALUATION' });
    const tests = { eval_id: evaluation.id, question_id: questionOf(evaluation, base(6)).id };
    expect(JSON.stringify(await getQuestionTests(pupil.caller, tests))).not.toContain('return 2 * n');
    const elsewhere = await addPupil(campus);
    expect(await getHint(elsewhere.caller, hint)).toMatchObject({ html: 'Multiplie.' });
    await submitEvaluation(pupil.caller, { eval_id: evaluation.id });
    // It has been corrected: done again, it teaches and proves nothing.
    expect(await practise()).toMatchObject({ counted: false });
  });

  campusTest('a coach proposes and reads, a parent reads how it went, a stranger finds nothing', async (campus) => {
    const pupil = await addPupil(campus);
    const coach = await addCoach(campus, pupil.student_id);
    const parent = await addParent(campus, pupil.student_id);
    const { student_id } = pupil;
    const proposed = await generate(coach, { item_ids: [base(1)] }, { student_id });
    expect(proposed).toMatchObject({ proposed_by: { first_name: 'Karim' }, questions: [{ result: null }] });
    const eval_id = proposed.id;
    expect((await getEvaluation(parent, { eval_id })).questions).toEqual([]);
    await expect(startEvaluation(coach, { eval_id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(submitEvaluation(pupil.caller, { eval_id })).rejects.toMatchObject({
      reason: 'EVALUATION_NOT_STARTED',
    });
    const evaluation = await startEvaluation(pupil.caller, { eval_id });
    await write(pupil, evaluation, base(1), number('5'));
    await submitEvaluation(pupil.caller, { eval_id });
    const read = await getEvaluation(parent, { eval_id });
    expect(read).toMatchObject({ score_20: 20, questions: [{ answer: null, result: { points: 20, solution: null } }] });
    expect(await getEvaluation(coach, { eval_id })).toMatchObject({
      questions: [{ answer: { response: { text: '5' } } }],
    });
    const strangers = [(await addPupil(campus)).caller, await addCoach(campus), await addParent(campus)];
    for (const stranger of strangers) {
      const refusal = { reason: 'EVALUATION_NOT_FOUND' };
      await expect(getEvaluation(stranger, { eval_id })).rejects.toMatchObject(refusal);
      await expect(getEvaluation(stranger, { eval_id: campus.newId() })).rejects.toMatchObject(refusal);
    }
  });
});
