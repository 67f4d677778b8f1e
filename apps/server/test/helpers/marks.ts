import { schema } from '@nexus/db';
import type { Campus } from '@nexus/services';
import { eq } from 'drizzle-orm';

interface Pupil {
  student_id: string;
}

/** An annual mean of Première that the plan of every pupil of the fixture has. */
export const markedCode = 'CC-SPE3-1RE';

/** A mark of the second term, declared: 13. Of a pupil that does not exist, nothing. */
export async function addMark({ db, newId, now }: Campus, { student_id }: Pupil): Promise<void> {
  if (!(await exists(db, student_id))) return;
  const { bacMarks } = schema;
  const said = { mark: 13, status: 'Déclaré' as const, confirmed_at: null };
  await db.orm
    .insert(bacMarks)
    .values({ ...said, id: newId(), student_id, code: markedCode, subject: 'PC', period: 'T2', updated_at: now() })
    .onConflictDoUpdate({ target: [bacMarks.student_id, bacMarks.code, bacMarks.subject, bacMarks.period], set: said });
}

/** A scenario, the only one the pupil has; of a pupil that does not exist, an id of none. */
export async function addScenario({ db, newId }: Campus, { student_id }: Pupil): Promise<string> {
  const { bacScenarios } = schema;
  const id = newId();
  if (!(await exists(db, student_id))) return id;
  await db.orm.delete(bacScenarios).where(eq(bacScenarios.student_id, student_id));
  await db.orm.insert(bacScenarios).values({ id, student_id, name: 'Juin', marks: { PHILO: 14 } });
  return id;
}

async function exists({ orm }: Campus['db'], student_id: string): Promise<boolean> {
  const { students } = schema;
  const found = await orm.select({ id: students.id }).from(students).where(eq(students.id, student_id));
  return found.length > 0;
}
