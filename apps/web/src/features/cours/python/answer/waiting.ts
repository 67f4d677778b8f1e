import { AnswerExerciseInput, type Correction } from '@nexus/contracts';
import { z } from 'zod';
import { refusalOf } from '#lib/errors.ts';
import { trpcClient } from '#lib/trpc.ts';

const Kept = z.array(AnswerExerciseInput);
type Answer = z.infer<typeof AnswerExerciseInput>;

/** What became of an answer: corrected, refused with a sentence, or still here. */
export type Outcome =
  | { is: 'corrected'; correction: Correction }
  | { is: 'refused'; message: string }
  | { is: 'waiting'; message: string | null };

const placeOf = (userId: string) => `nexus-code-attente:${userId}`;
/** A browser that keeps nothing (a private window): the page does. */
const unkept = new Map<string, string>();
const listeners = new Map<string, (outcome: Outcome) => void>();

/** Reasons for which the same answer may be taken later. */
const passing = new Set([
  'UNREACHABLE',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'TOO_MANY_REQUESTS',
  'UNAUTHORIZED',
]);

/** The answers of this person that the campus does not have yet, oldest first. */
export function waitingAnswers(userId: string): Answer[] {
  try {
    const text = unkept.get(userId) ?? localStorage.getItem(placeOf(userId));
    return text === null ? [] : (Kept.safeParse(JSON.parse(text)).data ?? []);
  } catch {
    return [];
  }
}

function keep(userId: string, answers: readonly Answer[]): void {
  const text = JSON.stringify(answers);
  try {
    if (answers.length === 0) localStorage.removeItem(placeOf(userId));
    else localStorage.setItem(placeOf(userId), text);
    unkept.delete(userId);
  } catch {
    unkept.set(userId, text);
  }
}

/** Tells what becomes of an answer, from now on. */
export function onOutcome(id: string, listener: (outcome: Outcome) => void): () => void {
  listeners.set(id, listener);
  return () => listeners.delete(id);
}

/** Keeps an answer here until the campus has it, then sends it: its id makes it count once, however often it leaves. */
export async function sendAnswer(userId: string, answer: Answer): Promise<void> {
  keep(userId, [...waitingAnswers(userId), answer]);
  await sendWaiting(userId);
}

/** Sends what waits, in its order, from one tab at a time; stops at the first that finds no campus. */
export async function sendWaiting(userId: string): Promise<void> {
  await navigator.locks.request(placeOf(userId), async () => {
    for (let next = waitingAnswers(userId)[0]; next !== undefined; next = waitingAnswers(userId)[0]) {
      const { id } = next;
      const outcome = await give(next);
      if (outcome.is !== 'waiting')
        keep(
          userId,
          waitingAnswers(userId).filter((one) => one.id !== id),
        );
      listeners.get(id)?.(outcome);
      if (outcome.is === 'waiting') return;
    }
  });
}

async function give(answer: Answer): Promise<Outcome> {
  try {
    return { is: 'corrected', correction: await trpcClient.practice.answer.mutate(answer) };
  } catch (error) {
    const { code, message } = refusalOf(error);
    if (!passing.has(code)) return { is: 'refused', message };
    return { is: 'waiting', message: code === 'UNREACHABLE' ? null : message };
  }
}
