import { CampusError, type OralQuestion, type ResolveOralCommentInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { getOralQuestion } from '../rows.ts';
import { openQuestion } from './hold-question.ts';

/**
 * Says that a remark has been dealt with, or opens it again. Twice is no error and changes nothing.
 *
 * @returns the question with its remarks.
 * @throws NOT_ALLOWED; ORAL_COMMENT_NOT_FOUND no such remark, or on a question this person may not read.
 */
export async function resolveComment(caller: Caller, { id, resolved }: ResolveOralCommentInput): Promise<OralQuestion> {
  const { oralComments } = schema;
  const question_id = await change(caller, async (within) => {
    const [found] = await within.orm.select().from(oralComments).where(eq(oralComments.id, id));
    const { student_id } = await openQuestion(
      caller,
      'grandOral:resolveComment',
      // No question has the id of a remark: an unknown one is not found the same way.
      found?.question_id ?? id,
      within.orm,
    ).catch((error: unknown) => {
      throw error instanceof CampusError && error.code === 'NOT_FOUND'
        ? new CampusError('ORAL_COMMENT_NOT_FOUND')
        : error;
    });
    await within.lock(student_id);
    const [comment] = await within.orm.select().from(oralComments).where(eq(oralComments.id, id));
    if (comment === undefined) throw new CampusError('ORAL_COMMENT_NOT_FOUND');
    if ((comment.resolved_at !== null) === resolved) return comment.question_id;
    const revision = comment.revision + 1;
    await within.orm
      .update(oralComments)
      .set({ resolved_at: resolved ? caller.now() : null, revision })
      .where(eq(oralComments.id, id));
    const kind = resolved ? 'ORAL_COMMENT_RESOLVED' : 'ORAL_COMMENT_REOPENED';
    await within.record({
      kind,
      student_id,
      key: `${kind}:${id}:${revision}`,
      payload: { question_id: comment.question_id, comment_id: id },
    });
    return comment.question_id;
  });
  return getOralQuestion(caller, question_id);
}
