import type { OralMeasures } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Campus } from '@nexus/services';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';

export interface OralThings {
  question_id: string;
  comment_id: string;
  /** Finished, shared, with its sound. */
  rehearsal_id: string;
  file_id: string;
}

/** Of a minute, as a browser measures it. */
export const oralMeasures: OralMeasures = {
  duration_s: 60,
  speaking_share: 0.8,
  pauses: [],
  longest_run_s: 20,
  pace_per_min: null,
  pace: [],
  exchange_at_s: null,
};

/**
 * What a pupil's Grand oral is made of, as rows, shared with their coaches; they are then in Terminale. Of a pupil who does
 * not exist: ids of nothing.
 */
export async function addOralThings({ db, newId, now }: Campus, student_id: string): Promise<OralThings> {
  const { students, storedFiles, oralQuestions, oralComments, oralRehearsals } = schema;
  const things = { question_id: v7(), comment_id: v7(), rehearsal_id: v7(), file_id: v7() };
  const [student] = await db.orm
    .update(students)
    .set({ track: 'Terminale' })
    .where(eq(students.id, student_id))
    .returning();
  if (student === undefined) return things;
  await db.orm.delete(oralQuestions).where(eq(oralQuestions.student_id, student_id));
  await db.orm.insert(oralQuestions).values({
    id: things.question_id,
    student_id,
    position: 1,
    question: 'Comment trier vite ?',
    stage: 'Formulée',
    shared: true,
    revision: 1,
  });
  await db.orm
    .insert(oralComments)
    .values({ id: things.comment_id, question_id: things.question_id, author_id: student.user_id, text: 'À revoir' });
  await db.orm.insert(storedFiles).values({
    id: things.file_id,
    key: newId().replaceAll('-', ''),
    student_id,
    owner_id: student.user_id,
    purpose: 'grand-oral',
    kind: 'webm',
    bytes: 10,
    sha256: 'ab',
    name: 'Répétition',
    attached_at: now(),
  });
  await db.orm.insert(oralRehearsals).values({
    id: things.rehearsal_id,
    student_id,
    question_id: things.question_id,
    started_at: now(),
    finished_at: now(),
    presentation_s: 60,
    shared: true,
    file_id: things.file_id,
    consented_at: now(),
    measures_json: oralMeasures,
  });
  return things;
}
