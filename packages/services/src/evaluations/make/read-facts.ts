import type { CompetenceToTest, ComposerFacts } from '@nexus/agents';
import { type Competence, competences } from '@nexus/content';
import { CampusError, competenceOf, type EvalConstraints, type SubjectCode, type Track } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, eq, gte, ne, or } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { libraryOf } from '../../courses/index.ts';
import { memoriesOf, rememberedOn } from '../../progress/index.ts';

/** An exercise does not come back in an evaluation of the same pupil before so long. */
const restDays = 30;

export interface EvaluatedPupil {
  id: string;
  first_name: string;
  track: Track;
  time_zone: string;
  /** What they study this year. */
  subjects: ReadonlySet<SubjectCode>;
}

export async function readPupil(orm: Database, id: string): Promise<EvaluatedPupil> {
  const { students, studiedCoefficients, users } = schema;
  const [pupil] = await orm
    .select({ id: students.id, first_name: users.first_name, track: students.track, time_zone: users.time_zone })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, id));
  if (pupil === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  const studied = await orm.select().from(studiedCoefficients).where(eq(studiedCoefficients.student_id, id));
  return { ...pupil, subjects: new Set(studied.map(({ subject }) => subject)) };
}

/** The competences of a programme with what is known of them for a pupil; their exercises only where they are wanted. */
export async function competencesToTest(
  caller: Caller,
  orm: Database,
  pupil: EvaluatedPupil,
  isWanted: (competence: Competence, met: boolean) => boolean,
): Promise<CompetenceToTest[]> {
  const { competenceEvidence, progress } = schema;
  const scores = await orm.select().from(progress).where(eq(progress.student_id, pupil.id));
  const masteries = new Map(scores.map(({ competence_code, score }) => [competence_code, score]));
  const wanted = competences().filter((one) => isWanted(one, masteries.has(one.code)));
  const codes = new Set(wanted.map(({ code }) => code));
  const evidence = await orm.select().from(competenceEvidence).where(eq(competenceEvidence.student_id, pupil.id));
  const memories = memoriesOf(
    evidence
      .filter(({ competence_code }) => codes.has(competence_code))
      .map(({ competence_code, mastery_after, fraction, at }) => ({
        ...{ code: competence_code, score: mastery_after, fraction },
        at: at.toISOString(),
      })),
  );
  const library = await libraryOf(caller);
  const now = caller.now();
  return wanted.map(({ code, chapter_code, chapter, position }) => {
    const memory = memories.get(code);
    const mastery = masteries.get(code) ?? null;
    return {
      ...{ code, chapter_code, chapter, position, mastery },
      remembered: rememberedOn(now, pupil.time_zone, mastery ?? 0, memory).share,
      is_due: memory !== undefined && memory.due_at <= now,
      items: library.itemsOf(code),
    };
  });
}

/**
 * What the composer reasons from, but for the shape: read in the transaction that will write.
 *
 * @throws EVALUATION_UNMAKEABLE an exercise that is named is not of the subject, or named twice.
 */
export async function readFacts(
  caller: Caller,
  orm: Database,
  pupil: EvaluatedPupil,
  { subject, level, constraints }: { subject: SubjectCode; level: Track; constraints: EvalConstraints },
): Promise<Omit<ComposerFacts, 'seed' | 'duration_min' | 'shape'>> {
  const { chapters, competences: codes, item_ids, with_new, difficulty } = constraints;
  const asksFor = chapters.length + codes.length > 0;
  const named = new Set(item_ids.map((id) => competenceOf({ id })));
  const competences = await competencesToTest(caller, orm, pupil, (one, met) => {
    if (named.size > 0) return named.has(one.code) && one.subject === subject;
    if (one.subject !== subject || one.level !== level) return false;
    if (asksFor) return codes.includes(one.code) || chapters.includes(one.chapter_code);
    return met || with_new;
  });
  return {
    competences,
    chosen: item_ids.length === 0 ? null : chosenItems(item_ids, competences),
    difficulty: difficulty ?? { min: 1, max: 5 },
    recent: await itemsEvaluated(caller, orm, pupil.id, 'lately'),
    answered: new Set([
      ...(await itemsAnswered(orm, pupil.id)),
      ...(await itemsEvaluated(caller, orm, pupil.id, 'corrected')),
    ]),
  };
}

function chosenItems(item_ids: readonly string[], competences: readonly CompetenceToTest[]) {
  const bank = new Map(competences.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
  const refuse = (place: number, message: string) =>
    new CampusError('EVALUATION_UNMAKEABLE', {
      message: `${message} Rien n’a été créé.`,
      issues: [{ path: ['constraints', 'item_ids', place], message }],
    });
  return item_ids.map((id, place) => {
    const item = bank.get(id);
    if (item === undefined) throw refuse(place, `L’exercice ${id} n’est pas dans la banque de cette matière.`);
    if (item_ids.indexOf(id) !== place) throw refuse(place, `L’exercice ${id} est demandé deux fois.`);
    return item;
  });
}

async function itemsAnswered(orm: Database, student_id: string): Promise<string[]> {
  const { practiceAnswers } = schema;
  const rows = await orm
    .selectDistinct({ item_id: practiceAnswers.item_id })
    .from(practiceAnswers)
    .where(eq(practiceAnswers.student_id, student_id));
  return rows.map(({ item_id }) => item_id);
}

/** Those of the evaluations of the last month, proposed ones included; or those whose correction has been seen. */
async function itemsEvaluated(caller: Caller, orm: Database, student_id: string, which: 'lately' | 'corrected') {
  const { evaluations, evaluationQuestions: questions } = schema;
  const since = new Date(caller.now().getTime() - restDays * 86_400_000);
  const rows = await orm
    .selectDistinct({ item_id: questions.item_id })
    .from(questions)
    .innerJoin(evaluations, eq(evaluations.id, questions.evaluation_id))
    .where(
      and(
        eq(evaluations.student_id, student_id),
        which === 'corrected'
          ? ne(evaluations.status, 'Proposé')
          : or(gte(evaluations.created_at, since), gte(evaluations.submitted_at, since)),
      ),
    );
  return new Set(rows.flatMap(({ item_id }) => item_id ?? []));
}
