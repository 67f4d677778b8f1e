import { AnswerEvalInput, type EvalResponse } from '@nexus/contracts';
import { z } from 'zod';
import { keptList } from '../../kept-list.ts';

/** What was written to a question and the campus does not have yet. */
export type Unsent = z.infer<typeof AnswerEvalInput>;

const unsent = keptList('nexus-copies', z.array(AnswerEvalInput));
/** Those of this person, oldest first, one a question; the same array as long as nothing changes. */
export const unsentAnswers = unsent.read;
export const useUnsent = unsent.useList;
/** By question, the last revision that the campus has given this page. */
const revisions = new Map<string, number>();

interface Written {
  eval_id: string;
  question_id: string;
  response: EvalResponse | null;
  /** The revision on the screen. */
  revision: number;
}

/** Keeps what is written, at once: a tab that closes loses nothing. It takes the place of what had not left yet. */
export function keepAnswer(userId: string, { eval_id, question_id, response, revision }: Written): void {
  const others = unsentAnswers(userId).filter((one) => one.question_id !== question_id);
  const before = unsentAnswers(userId).find((one) => one.question_id === question_id);
  const answer: Unsent = {
    ...{ eval_id, question_id, response },
    answer_id: crypto.randomUUID(),
    written_at: new Date().toISOString(),
    base_revision: before?.base_revision ?? Math.max(revision, revisions.get(question_id) ?? 0),
  };
  unsent.keep(userId, [...others, answer]);
}

/** The campus has it, as this revision; what was written meanwhile goes on from there. */
export function settleAnswer(userId: string, sent: Unsent, revision: number | null): void {
  if (revision !== null) revisions.set(sent.question_id, revision);
  unsent.keep(
    userId,
    unsentAnswers(userId).flatMap((one) => {
      if (one.question_id !== sent.question_id) return [one];
      if (one.answer_id === sent.answer_id) return [];
      return [revision === null ? one : { ...one, base_revision: revision }];
    }),
  );
}
