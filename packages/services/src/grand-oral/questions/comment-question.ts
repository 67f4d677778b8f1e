import type { CommentOralQuestionInput, OralQuestion } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Caller } from '../../context.ts';
import { change } from '../../events/index.ts';
import { tellOfComment } from '../../notifications/index.ts';
import { getOralQuestion } from '../rows.ts';
import { openQuestion } from './hold-question.ts';

/**
 * Adds a remark to a question: by the pupil, or by a coach they share it with. What it says is in no event and no notice.
 *
 * @returns the question with its remarks.
 * @throws as openQuestion.
 */
export async function commentQuestion(
  caller: Caller,
  { id: question_id, text }: CommentOralQuestionInput,
): Promise<OralQuestion> {
  await change(caller, async (within) => {
    const { student_id, position } = await openQuestion(caller, 'grandOral:comment', question_id, within.orm);
    await within.lock(student_id);
    const id = caller.newId();
    await within.orm
      .insert(schema.oralComments)
      .values({ id, question_id, text, author_id: caller.actor.user_id, created_at: caller.now() });
    await within.record({
      kind: 'ORAL_COMMENT_ADDED',
      student_id,
      key: `ORAL_COMMENT_ADDED:${id}`,
      payload: { question_id, comment_id: id },
    });
    const { actor: author } = caller;
    await tellOfComment(caller, within, { student_id, question_id, comment_id: id, position, author });
  });
  return getOralQuestion(caller, question_id);
}
