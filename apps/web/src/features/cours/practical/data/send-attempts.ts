import { may, type PracticalAttempt } from '@nexus/contracts';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useRefresh } from '#components/live/use-refresh.ts';
import { refusalOf } from '#lib/errors.ts';
import { useMe } from '#lib/me.ts';
import { trpc, trpcClient } from '#lib/trpc.ts';
import { changeAttempt, inputOf, type LocalAttempt, localAttempts } from './local-attempts.ts';

/** What became of an attempt that was sent from this page. */
export type Outcome =
  | { is: 'given'; attempt: PracticalAttempt }
  | { is: 'refused'; message: string }
  | { is: 'waiting'; message: string | null };

/** Reasons for which the same attempt may be taken later. */
const passing = new Set([
  'UNREACHABLE',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'TOO_MANY_REQUESTS',
  'UNAUTHORIZED',
]);

const outcomes = new Map<string, Outcome>();
const listeners = new Set<() => void>();

function tell(id: string, outcome: Outcome): void {
  outcomes.set(id, outcome);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What became of this attempt, since the page is open. */
export function useOutcome(id: string): Outcome | undefined {
  return useSyncExternalStore(subscribe, () => outcomes.get(id));
}

/** Whether the campus still has to be given something of it. */
export function isWaiting(attempt: LocalAttempt): boolean {
  if (attempt.given === 'all' || inputOf(attempt) === null) return false;
  return attempt.given === 'nothing' || attempt.discussed;
}

/**
 * Gives the campus what it does not have, oldest first, from one tab at a time; stops at the first that finds no campus.
 *
 * @returns whether it has taken something.
 */
export function sendAttempts(userId: string): Promise<boolean> {
  return navigator.locks.request(`nexus-pratique-envoi:${userId}`, async () => {
    let taken = false;
    for (const attempt of localAttempts(userId).filter(isWaiting)) {
      const input = inputOf(attempt);
      if (input === null) continue;
      try {
        const kept = await trpcClient.practical.submit.mutate(input);
        const given = input.dialogue === null ? 'programs' : 'all';
        changeAttempt(userId, attempt.id, (one) => ({ ...one, given }));
        tell(attempt.id, { is: 'given', attempt: kept });
        taken = true;
      } catch (error) {
        const { code, message } = refusalOf(error);
        const mayPass = passing.has(code);
        tell(
          attempt.id,
          mayPass ? { is: 'waiting', message: code === 'UNREACHABLE' ? null : message } : { is: 'refused', message },
        );
        if (mayPass) return taken;
      }
    }
    return taken;
  });
}

/** Sends what waits, now and when the network is back; what the screens show is then read again. */
export function useSendAttempts(): () => void {
  const { user } = useMe();
  const { practical } = trpc.useUtils();
  const refresh = useRefresh();
  const answers = may(user.role, 'practical:submit');
  const send = useCallback(() => {
    if (!answers) return;
    void sendAttempts(user.id).then((taken) => {
      if (!taken) return;
      void practical.list.invalidate();
      void practical.history.invalidate();
      refresh();
    });
  }, [answers, user.id, practical, refresh]);
  useEffect(() => {
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [send]);
  return send;
}
