import { CampusError, type Permission } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { openOwnerOf, readerOf } from '../open-terminale.ts';

export type QuestionRow = typeof schema.oralQuestions.$inferSelect;

/**
 * The question that somebody may read, or write about.
 *
 * @throws NOT_ALLOWED; ORAL_QUESTION_NOT_FOUND no such question, one of a pupil this person has no link to, or one that is not
 *   shared with them.
 */
export async function openQuestion(
  caller: Caller,
  permission: Permission,
  id: string,
  orm: Database,
): Promise<QuestionRow> {
  const [question] = await orm.select().from(schema.oralQuestions).where(eq(schema.oralQuestions.id, id));
  await openOwnerOf(caller, permission, question?.student_id, 'ORAL_QUESTION_NOT_FOUND', orm);
  const reader = readerOf(caller.actor);
  if (question === undefined || !(reader === 'own' || (reader === 'coach' && question.shared)))
    throw new CampusError('ORAL_QUESTION_NOT_FOUND');
  return question;
}
