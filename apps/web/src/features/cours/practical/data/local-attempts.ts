import { Id, Instant, ItemId, SubjectId, SubmitPracticalInput } from '@nexus/contracts';
import { useSyncExternalStore } from 'react';
import { z } from 'zod';

const sent = SubmitPracticalInput.shape;

/** An attempt as this browser keeps it, from its first second until the campus has all of it and it has been looked at. */
const LocalAttempt = z.strictObject({
  id: Id,
  subject_id: SubjectId,
  started_at: Instant,
  ends_at: Instant,
  /** Null while one writes. */
  finished_at: Instant.nullable(),
  /** By exercise, with what the tests said once they have run. */
  programs: z
    .array(
      z.strictObject({
        item_id: ItemId,
        source: z.string().max(20_000),
        marked: z.strictObject({ passed: z.int(), total: z.int(), ran: z.boolean() }).nullable(),
      }),
    )
    .min(1)
    .max(2),
  /** What was answered to each question; `shown`: what was expected of it has been looked at. */
  replies: z.array(
    z.strictObject({ said: z.string().max(4_000), met: z.array(z.int().min(0).max(4)), shown: z.boolean() }),
  ),
  discussed: z.boolean(),
  /** What of it the campus has. */
  given: z.enum(['nothing', 'programs', 'all']),
});
export type LocalAttempt = z.infer<typeof LocalAttempt>;
const Kept = z.array(LocalAttempt);

export type Stage = 'writing' | 'marking' | 'dialogue' | 'result';

export function stageOf({ finished_at, programs, discussed }: LocalAttempt): Stage {
  if (finished_at === null) return 'writing';
  if (programs.some(({ marked }) => marked === null)) return 'marking';
  return discussed ? 'result' : 'dialogue';
}

/** What the campus is sent of an attempt whose programs are marked; null before. */
export function inputOf(attempt: LocalAttempt): z.input<typeof SubmitPracticalInput> | null {
  const { id, subject_id, started_at, finished_at, programs, replies, discussed } = attempt;
  if (finished_at === null) return null;
  const exercises = programs.flatMap(({ item_id, source, marked }) =>
    marked === null ? [] : [{ item_id, source, ...marked }],
  );
  if (exercises.length < programs.length) return null;
  const dialogue = discussed ? sent.dialogue.parse(replies.map(({ said, met }) => ({ said, met }))) : null;
  return { id, subject_id, started_at, finished_at, exercises, dialogue };
}

// Not among the drafts that go with the sign-out: what the campus does not have yet stays, under its person.
const placeOf = (userId: string) => `nexus-pratique:${userId}`;
/** A browser that keeps nothing (a private window): the page does, as long as it is open. */
const unkept = new Map<string, string>();
const read = new Map<string, { text: string | null; attempts: LocalAttempt[] }>();
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

/** Those of this person, oldest first; the same array as long as nothing changes. */
export function localAttempts(userId: string): readonly LocalAttempt[] {
  const text = textOf(userId);
  const known = read.get(userId);
  if (known?.text === text) return known.attempts;
  const attempts = text === null ? [] : (Kept.safeParse(jsonOf(text)).data ?? []);
  read.set(userId, { text, attempts });
  return attempts;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function keep(userId: string, attempts: readonly LocalAttempt[]): void {
  const text = JSON.stringify(attempts);
  try {
    if (attempts.length === 0) localStorage.removeItem(placeOf(userId));
    else localStorage.setItem(placeOf(userId), text);
    unkept.delete(userId);
  } catch {
    unkept.set(userId, text);
  }
  for (const listener of listeners) listener();
}

export function addAttempt(userId: string, attempt: LocalAttempt): void {
  keep(userId, [...localAttempts(userId), attempt]);
}

/** Changes what is kept of an attempt, at once: a tab that closes loses nothing. */
export function changeAttempt(userId: string, id: string, change: (attempt: LocalAttempt) => LocalAttempt): void {
  keep(
    userId,
    localAttempts(userId).map((one) => (one.id === id ? change(one) : one)),
  );
}

export function forgetAttempt(userId: string, id: string): void {
  keep(
    userId,
    localAttempts(userId).filter((one) => one.id !== id),
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

export function useLocalAttempts(userId: string): readonly LocalAttempt[] {
  return useSyncExternalStore(subscribe, () => localAttempts(userId));
}
