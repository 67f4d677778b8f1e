import { competences } from '@nexus/content';
import type { OfStudent, TaskTopics } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { asc, desc, eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';

/**
 * What a task of this pupil may be about: the subjects they study, heaviest first, each with the programme of their level.
 *
 * @throws as openStudent.
 */
export async function listTopics(caller: Caller, input: OfStudent): Promise<TaskTopics> {
  const { id } = await openStudent(caller, 'tasks:topics', input.student_id);
  const { students, studiedCoefficients: studied } = schema;
  const rows = await caller.db.orm
    .select({ subject: studied.subject, level: students.track })
    .from(studied)
    .innerJoin(students, eq(students.id, studied.student_id))
    .where(eq(studied.student_id, id))
    .orderBy(desc(studied.weight), asc(studied.subject));
  return {
    subjects: rows.map(({ subject, level }) => ({
      subject,
      competences: competences()
        .filter((one) => one.subject === subject && one.level === level)
        .map(({ code, label, chapter }) => ({ code, label, chapter })),
    })),
  };
}
