import { Id, Instant, ItemId, SubjectId, SubmitPracticalInput } from '@nexus/contracts';
import { z } from 'zod';
import { keptList } from '../../kept-list.ts';

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

const attempts = keptList('nexus-pratique', z.array(LocalAttempt));
/** Those of this person, oldest first; the same array as long as nothing changes. */
export const localAttempts = attempts.read;
export const useLocalAttempts = attempts.useList;

export function addAttempt(userId: string, attempt: LocalAttempt): void {
  attempts.keep(userId, [...localAttempts(userId), attempt]);
}

/** Changes what is kept of an attempt, at once: a tab that closes loses nothing. */
export function changeAttempt(userId: string, id: string, change: (attempt: LocalAttempt) => LocalAttempt): void {
  attempts.keep(
    userId,
    localAttempts(userId).map((one) => (one.id === id ? change(one) : one)),
  );
}

export function forgetAttempt(userId: string, id: string): void {
  attempts.keep(
    userId,
    localAttempts(userId).filter((one) => one.id !== id),
  );
}
