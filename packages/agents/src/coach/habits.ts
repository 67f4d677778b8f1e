import type { PastTaskFact } from './facts.ts';

const MS_PER_DAY = 86_400_000;
/** A topic just worked on rests: its evidence comes from exercises, not from asking again. */
const REST_AFTER_DONE = 3;
/** Skipped once it waits a little; twice it comes back shorter; from the third time it waits three weeks. */
const WAIT_AFTER_SKIPS = [0, 3, 7, 21] as const;

export type Form = 'full' | 'short';

/**
 * How a topic may be proposed after what became of it before: whole, shorter, or not yet (null). What was skipped, or left
 * overdue until the agent gave up, is not asked for again the same way.
 */
export function formFor(topic: string, past: readonly PastTaskFact[], now: Date): Form | null {
  const story = past.filter((one) => one.topic === topic).sort((a, b) => b.at.getTime() - a.at.getTime());
  const [last] = story;
  if (last === undefined) return 'full';
  const days = (now.getTime() - last.at.getTime()) / MS_PER_DAY;
  if (last.outcome === 'done') return days >= REST_AFTER_DONE ? 'full' : null;
  const firstDone = story.findIndex(({ outcome }) => outcome === 'done');
  const refusals = firstDone === -1 ? story.length : firstDone;
  if (days < (WAIT_AFTER_SKIPS[Math.min(refusals, WAIT_AFTER_SKIPS.length - 1)] ?? 0)) return null;
  return refusals >= 2 ? 'short' : 'full';
}
