import { AnswerEvalInput, type EvalResponse } from '@nexus/contracts';
import { useSyncExternalStore } from 'react';
import { z } from 'zod';

/** What was written to a question and the campus does not have yet. */
export type Unsent = z.infer<typeof AnswerEvalInput>;
const Kept = z.array(AnswerEvalInput);

// Not among the drafts that go with the sign-out: what the campus does not have yet stays, under its person.
const placeOf = (userId: string) => `nexus-copies:${userId}`;
/** A browser that keeps nothing (a private window): the page does, as long as it is open. */
const unkept = new Map<string, string>();
const read = new Map<string, { text: string | null; answers: readonly Unsent[] }>();
/** By question, the last revision that the campus has given this page. */
const revisions = new Map<string, number>();
const listeners = new Set<() => void>();

function textOf(userId: string): string | null {
  const here = unkept.get(userId);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(placeOf(userId));
  } catch {
    return null;
  }
}

/** Those of this person, oldest first, one a question; the same array as long as nothing changes. */
export function unsentAnswers(userId: string): readonly Unsent[] {
  const text = textOf(userId);
  const known = read.get(userId);
  if (known?.text === text) return known.answers;
  const answers = text === null ? [] : (Kept.safeParse(jsonOf(text)).data ?? []);
  read.set(userId, { text, answers });
  return answers;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function keep(userId: string, answers: readonly Unsent[]): void {
  const text = JSON.stringify(answers);
  try {
    if (answers.length === 0) localStorage.removeItem(placeOf(userId));
    else localStorage.setItem(placeOf(userId), text);
    unkept.delete(userId);
  } catch {
    unkept.set(userId, text);
  }
  for (const listener of listeners) listener();
}

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
  keep(userId, [...others, answer]);
}

/** The campus has it, as this revision; what was written meanwhile goes on from there. */
export function settleAnswer(userId: string, sent: Unsent, revision: number | null): void {
  if (revision !== null) revisions.set(sent.question_id, revision);
  keep(
    userId,
    unsentAnswers(userId).flatMap((one) => {
      if (one.question_id !== sent.question_id) return [one];
      if (one.answer_id === sent.answer_id) return [];
      return [revision === null ? one : { ...one, base_revision: revision }];
    }),
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab has written.
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

export function useUnsent(userId: string): readonly Unsent[] {
  return useSyncExternalStore(subscribe, () => unsentAnswers(userId));
}
