import { type EvalAnswer, may } from '@nexus/contracts';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { useMe } from '#lib/me.ts';
import { trpc, trpcClient } from '#lib/trpc.ts';
import { settleAnswer, type Unsent, unsentAnswers } from './local-copies.ts';

/** How long nothing is typed before it leaves. */
const pauseMs = 900;

/** Reasons for which the same answer may be taken later. */
const passing = new Set([
  'UNREACHABLE',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'TOO_MANY_REQUESTS',
  'UNAUTHORIZED',
]);

/** How the sending goes: `away` finds no campus and tries again; `refused` says why. */
export type Sending = { is: 'idle' } | { is: 'sending' } | { is: 'away' } | { is: 'refused'; message: string };

let sending: Sending = { is: 'idle' };
const listeners = new Set<() => void>();

function tell(now: Sending): void {
  sending = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSending = () => useSyncExternalStore(subscribe, () => sending);

/**
 * Gives the campus what it does not have, oldest first, from one tab at a time; stops at the first that finds no campus.
 *
 * @returns whether the campus has all of it now.
 */
async function sendAnswers(userId: string, onTaken: (sent: Unsent, kept: EvalAnswer) => void): Promise<boolean> {
  return await navigator.locks.request(`nexus-copies-envoi:${userId}`, async () => {
    for (let next = unsentAnswers(userId)[0]; next !== undefined; next = unsentAnswers(userId)[0]) {
      tell({ is: 'sending' });
      try {
        const kept = await trpcClient.eval.answer.mutate(next);
        settleAnswer(userId, next, kept.revision);
        onTaken(next, kept);
      } catch (error) {
        const { code, message } = refusalOf(error);
        if (passing.has(code)) {
          tell({ is: 'away' });
          return false;
        }
        // Never taken, however often: it is said, and the others go on.
        settleAnswer(userId, next, null);
        tell({ is: 'refused', message });
      }
    }
    if (sending.is !== 'refused') tell({ is: 'idle' });
    return true;
  });
}

/** Sends what waits: now, a moment after what is typed (`soon`), and when the network is back. */
export function useSendCopies() {
  const { user } = useMe();
  const utils = trpc.useUtils();
  const answers = may(user.role, 'eval:answer');
  const flush = useCallback(async () => {
    if (!answers) return true;
    return await sendAnswers(user.id, ({ eval_id, question_id }, kept) => {
      utils.eval.get.setData(
        { eval_id },
        (past) =>
          past && {
            ...past,
            questions: past.questions.map((one) => (one.id === question_id ? { ...one, answer: kept } : one)),
          },
      );
    });
  }, [answers, user.id, utils]);
  const soon = useCallback(() => later(() => void flush()), [flush]);
  useEffect(() => {
    const send = () => void flush();
    send();
    // The browser does not always know that the network is back.
    const timer = setInterval(() => sending.is === 'away' && send(), 15_000);
    addEventListener('online', send);
    return () => {
      clearInterval(timer);
      removeEventListener('online', send);
    };
  }, [flush]);
  return { flush, soon };
}

let timer: ReturnType<typeof setTimeout> | undefined;
function later(work: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(work, pauseMs);
}
