import { competences } from '@nexus/content';
import { CampusError, type JuryInput, type JuryQuestions, SpecialityCode } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { juryQuestions } from '@nexus/domain';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { openTerminale, readerOf } from '../open-terminale.ts';

/**
 * Questions that a jury could ask, drawn from what the pupil wrote and the programme of their specialities. For a question
 * that is not written yet, or not shared with this reader: from the specialities alone.
 *
 * @throws as openStudent; GRAND_ORAL_NOT_YET.
 */
export async function listJuryQuestions(
  caller: Caller,
  { student_id, position, seed }: JuryInput,
): Promise<JuryQuestions> {
  const { id } = await openTerminale(caller, 'grandOral:jury', student_id);
  const { orm } = caller.db;
  const { students, oralQuestions } = schema;
  const [student] = await orm.select().from(students).where(eq(students.id, id));
  if (student === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  const [found] = await orm
    .select()
    .from(oralQuestions)
    .where(and(eq(oralQuestions.student_id, id), eq(oralQuestions.position, position)));
  const readable = readerOf(caller.actor) === 'own' || found?.shared === true;
  const { idea, question, link, why_me, plan_json, sources_json } = (readable ? found : undefined) ?? {
    idea: '',
    question: '',
    link: null,
    why_me: '',
    plan_json: [],
    sources_json: [],
  };
  const programme = competences().flatMap(({ subject, label }) => {
    const code = SpecialityCode.safeParse(subject);
    return code.success ? [{ subject: code.data, label }] : [];
  });
  return {
    questions: juryQuestions(
      { idea, question, link, why_me, plan: plan_json, sources: sources_json },
      student.specialities.slice(0, 2),
      programme,
      seed,
    ),
  };
}
