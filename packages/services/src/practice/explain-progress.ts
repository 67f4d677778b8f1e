import { type Competence, competenceAt } from '@nexus/content';
import { CampusError, type ExplainProgressInput, type ProgressExplained } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, desc, eq, inArray, lte, ne, sql } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { memoriesOf, rememberedOn } from '../progress/index.ts';
import { htmlOf } from './open-exercise.ts';

const { competenceEvidence, evaluationQuestions, evaluations, practiceAnswers } = schema;

/**
 * Why a pupil's mastery of a competence is what it is: every piece of evidence from the latest, each with the step it made,
 * down to what was supposed before any. Nothing else ever moved it.
 *
 * @throws as openStudent; COMPETENCE_NOT_FOUND in no programme.
 */
export async function explainProgress(
  caller: Caller,
  { student_id: whose, code, limit }: ExplainProgressInput,
): Promise<ProgressExplained> {
  const { orm } = caller.db;
  const { id: student_id } = await openStudent(caller, 'progress:explain', whose);
  const competence = competenceAt(code);
  if (competence === undefined) throw new CampusError('COMPETENCE_NOT_FOUND');
  const student = await readStudent(orm, student_id);
  const library = await libraryOf(caller);
  const named = ({ code, label }: Pick<Competence, 'code' | 'label'>) => ({
    ...{ code, label },
    course_id: library.courseOf(code)?.id ?? null,
  });
  const rows = await readEvidence(orm, student_id, code);
  const [latest, first] = [rows[0], rows.at(-1)];
  return {
    student,
    ...named(competence),
    score: latest?.evidence.mastery_after ?? null,
    memory: latest === undefined ? null : memoryIn(rows, caller.now(), student.time_zone),
    start:
      first?.evidence.prior == null
        ? null
        : {
            mastery: first.evidence.prior,
            prerequisites: (await prerequisitesAt(orm, first.evidence, competence.prerequisites)).map(
              ({ code, mastery }) => ({ ...named(competenceAt(code) ?? { code, label: code }), mastery }),
            ),
          },
    total: rows.length,
    evidence: await Promise.all(
      rows.slice(0, limit).map(async ({ evidence, answer, evaluation }) => {
        const statement = answer && library.draw(answer.item_id, answer.seed)?.item.statement;
        return {
          place: evidence.place,
          kind: evidence.kind,
          at: evidence.at.toISOString(),
          title: statement ? await htmlOf(firstWords(statement)) : evaluation && (await htmlOf(evaluation.title)),
          item_id: answer?.item_id ?? null,
          aside: answer !== null && answer.competence_code !== code,
          hints: answer?.hints ?? 0,
          step: stepOf(evidence),
          before: evidence.mastery_before,
          after: evidence.mastery_after,
        };
      }),
    ),
  };
}

type EvidenceRow = typeof competenceEvidence.$inferSelect;

async function readStudent(orm: Database, student_id: string) {
  const { students, users } = schema;
  const [student] = await orm
    .select({ id: students.id, first_name: users.first_name, time_zone: users.time_zone })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, student_id));
  if (student === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  return student;
}

/** From the latest, each with what it came from. */
function readEvidence(orm: Database, student_id: string, code: string) {
  return (
    orm
      .select({ evidence: competenceEvidence, answer: practiceAnswers, evaluation: evaluations })
      .from(competenceEvidence)
      .leftJoin(practiceAnswers, eq(practiceAnswers.id, competenceEvidence.source_id))
      .leftJoin(evaluationQuestions, eq(evaluationQuestions.id, competenceEvidence.source_id))
      // Of a question, or of a whole one whose questions were not kept.
      .leftJoin(
        evaluations,
        eq(evaluations.id, sql`coalesce(${evaluationQuestions.evaluation_id}, ${competenceEvidence.source_id})`),
      )
      .where(and(eq(competenceEvidence.student_id, student_id), eq(competenceEvidence.competence_code, code)))
      .orderBy(desc(competenceEvidence.place))
  );
}

function memoryIn(rows: readonly { evidence: EvidenceRow }[], now: Date, time_zone: string) {
  const [latest] = rows;
  const code = latest?.evidence.competence_code ?? '';
  const memory = memoriesOf(
    rows.map(({ evidence: { fraction, mastery_after, at } }) => ({
      ...{ code, fraction, score: mastery_after, at: at.toISOString() },
    })),
  ).get(code);
  if (latest === undefined || memory === undefined) return null;
  const { shown, share, days } = rememberedOn(now, time_zone, latest.evidence.mastery_after, memory);
  return {
    ...{ shown, days, remembered: share, stability_days: memory.stability_days },
    last_at: memory.last_at.toISOString(),
    due_at: memory.due_at.toISOString(),
  };
}

/** What was known of the prerequisites when the first evidence came. */
async function prerequisitesAt(orm: Database, first: EvidenceRow, codes: readonly string[]) {
  if (codes.length === 0) return [];
  const rows = await orm
    .select()
    .from(competenceEvidence)
    .where(
      and(
        eq(competenceEvidence.student_id, first.student_id),
        inArray(competenceEvidence.competence_code, [...codes]),
        lte(competenceEvidence.at, first.at),
        // One answer moves several at once, each from where it was before.
        ne(competenceEvidence.source_id, first.source_id),
      ),
    )
    .orderBy(desc(competenceEvidence.place));
  return codes.map((code) => ({
    code,
    mastery: rows.find(({ competence_code }) => competence_code === code)?.mastery_after ?? null,
  }));
}

function stepOf({ type, fraction, guess, slip, weight, prior }: EvidenceRow) {
  if (type === null || fraction === null || guess === null || slip === null || weight === null || prior === null)
    return null;
  return { type, fraction, guess, slip, weight, prior };
}

/** The first paragraph of a statement: what one knows an exercise by. */
function firstWords(statement: string): string {
  return statement.trim().split(/\n\s*\n/)[0] ?? statement;
}
