import { randomInt } from 'node:crypto';
import { type ComposedQuestion, composeSubject } from '@nexus/agents';
import { type EvaluationShape, evaluationShapes } from '@nexus/content';
import { CampusError, competenceOf, type Evaluation, type GenerateEvalInput, type Track } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { openStudent } from '../../access/index.ts';
import type { Caller } from '../../context.ts';
import { libraryOf } from '../../courses/index.ts';
import { type Change, change } from '../../events/index.ts';
import { lastSeed } from '../../practice/index.ts';
import { evaluationView } from '../evaluation-view.ts';
import { type EvaluatedPupil, readFacts, readPupil } from './read-facts.ts';

const { evaluations, evaluationQuestions } = schema;

/** Raised when the same facts and seed make another subject. */
const generator = 'composeur-1';

/**
 * Makes a subject for a pupil and proposes it to them: drawn from the bank by the composer, and frozen as it is drawn. Asked
 * for twice under one id, it is made once.
 *
 * @param seed of the whole subject.
 * @throws as openStudent; EVALUATION_UNMAKEABLE the pupil does not follow that, or the bank has nothing of it;
 *   EVALUATION_NOT_FOUND the id is of another pupil's.
 */
export async function generateEvaluation(
  caller: Caller,
  input: GenerateEvalInput,
  seed: number = randomInt(lastSeed),
): Promise<Evaluation> {
  return await change(caller, async (within) =>
    evaluationView(caller, within.orm, await makeEvaluation(caller, within, input, seed)),
  );
}

/** The same within a change, for who does not show it. */
export async function makeEvaluation(
  caller: Caller,
  { orm, lock, record }: Change,
  input: GenerateEvalInput,
  seed: number,
): Promise<typeof evaluations.$inferSelect> {
  const { subject, duration, constraints } = input;
  const { id: student_id } = await openStudent(caller, 'eval:generate', input.student_id, orm);
  await lock(student_id);
  const id = input.id ?? caller.newId();
  const [known] = await orm.select().from(evaluations).where(eq(evaluations.id, id));
  if (known !== undefined) {
    if (known.student_id !== student_id) throw new CampusError('EVALUATION_NOT_FOUND');
    return known;
  }
  const pupil = await readPupil(orm, student_id);
  const level = levelFor(pupil, input);
  const shape = shapeFor(input, level);
  const facts = await readFacts(caller, orm, pupil, { subject, level, constraints });
  const composed = composeSubject({ ...facts, seed, duration_min: duration, shape });
  if (composed === null) throw unmakeable(['constraints'], nothingWords(input));
  const row: typeof evaluations.$inferInsert = {
    ...{ id, student_id, subject, level, generator, seed },
    title: composed.title,
    duration_min: duration,
    format: constraints.format,
    constraints_json: constraints,
    notes_json: composed.notes,
    proposed_by: caller.actor.role === 'student' ? null : caller.actor.user_id,
    created_at: caller.now(),
  };
  const [made] = await orm.insert(evaluations).values(row).returning();
  if (made === undefined) throw new Error('an inserted evaluation has no row');
  const library = await libraryOf(caller);
  await orm.insert(evaluationQuestions).values(
    composed.questions.map((question, place) => ({
      ...{ id: caller.newId(), evaluation_id: id, place: place + 1 },
      ...frozen(question, (item_id, draw) => library.draw(item_id, draw)),
    })),
  );
  await record({
    kind: 'EVALUATION_GENERATED',
    student_id,
    key: `EVALUATION_GENERATED:${id}`,
    payload: { evaluation_id: id, subject, questions: composed.questions.length },
  });
  return made;
}

type Draw = (
  item_id: string,
  seed: number,
) => { item: NonNullable<ComposedQuestion['item']>; shown: number[] } | undefined;

/** A question as it will stay, whatever becomes of the bank. */
function frozen({ kind, part, item, seed, points, counts }: ComposedQuestion, draw: Draw) {
  const common = { kind, part, points, counts };
  if (item === null || seed === null) return { ...common, competences: [] };
  const drawn = draw(item.id, seed);
  if (drawn === undefined) throw new Error(`the bank has no ${item.id} any more`);
  return {
    ...common,
    ...{ item_id: item.id, seed, item_json: drawn.item, shown_json: drawn.shown },
    competences: [...new Set([competenceOf(item), ...drawn.item.codes])],
  };
}

function levelFor({ track, subjects }: EvaluatedPupil, { level = track, subject }: GenerateEvalInput): Track {
  if (track === 'Premiere' && level === 'Terminale')
    throw unmakeable(['level'], 'Le programme de Terminale n’est pas encore celui de cet élève.');
  if (level === track && !subjects.has(subject))
    throw unmakeable(['subject'], 'Cet élève ne suit pas cette matière cette année.');
  return level;
}

function shapeFor({ subject, constraints: { format } }: GenerateEvalInput, level: Track): EvaluationShape {
  const shape = evaluationShapes(subject, level).find((one) => one.format === format);
  if (shape === undefined)
    throw unmakeable(['constraints', 'format'], 'Ce format n’existe pas dans cette matière cette année-là.');
  return shape;
}

function nothingWords({ constraints: { chapters, competences, with_new } }: GenerateEvalInput): string {
  if (chapters.length + competences.length > 0 || with_new)
    return 'La banque n’a pas d’exercice de ce format pour ce choix.';
  return 'Rien n’a encore été travaillé qui s’y prête\u00a0: il faut choisir des chapitres, ou accepter des notions nouvelles.';
}

const unmakeable = (path: string[], message: string) =>
  new CampusError('EVALUATION_UNMAKEABLE', {
    message: `${message} Rien n’a été créé.`,
    issues: [{ path, message }],
  });
