import type { Milestone } from '@nexus/agents';
import { schema } from '@nexus/db';
import { calendarDay, dayNumber, instantAt } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';
import { writeTasks } from '../tasks/index.ts';
import type { ReadFacts } from './read-facts.ts';

/** A milestone is a task once it is this near. */
export const HORIZON_DAYS = 21;
/** In front of the pupil at once: the Coach agent's 5 to 12 are for what is learnt day by day. */
const MOST_OPEN = 4;
const REST_DAYS = 7;
/** The last minute of a day: a task for Tuesday is due when Tuesday ends. */
const END_OF_DAY = 23 * 60 + 59;
/** Less than this, a weight has not moved. */
const WEIGHT_STEP = 0.005;

export const horizonOf = ({ facts: { today } }: ReadFacts) => calendarDay(dayNumber(today) + HORIZON_DAYS);

/** Makes true again what the open tasks of milestones say; those that a person has moved or rewritten are theirs. */
export async function refreshTasks(
  { orm }: Change,
  { kept, time_zone }: ReadFacts,
  milestones: readonly Milestone[],
): Promise<void> {
  const { tasks } = schema;
  const planned = new Map(milestones.map((milestone) => [milestone.code, milestone]));
  for (const { code, task, fixed } of kept) {
    const milestone = planned.get(code);
    if (milestone === undefined || task === null || fixed) continue;
    const { label, reason, minutes, weight, factors, day } = milestone;
    const due_at = instantAt(day, END_OF_DAY, time_zone);
    const same =
      task.label === label &&
      task.reason === reason &&
      task.due_at?.getTime() === due_at.getTime() &&
      Math.abs(task.weight - weight) < WEIGHT_STEP;
    if (same) continue;
    await orm
      .update(tasks)
      .set({ label, reason, minutes, weight, factors_json: factors, due_at })
      .where(eq(tasks.id, task.id));
  }
}

/** Puts the nearest milestones in front of the pupil. @returns how many tasks were opened. */
export async function openTasks(
  campus: Campus,
  within: Change,
  student_id: string,
  read: ReadFacts,
  milestones: readonly Milestone[],
): Promise<number> {
  const { kept, facts, time_zone } = read;
  const known = new Map(kept.map((one) => [one.code, one]));
  const isResting = (skipped_on: string | null | undefined) =>
    skipped_on != null && dayNumber(facts.today) < dayNumber(skipped_on) + REST_DAYS;
  const planned = new Set(milestones.map(({ code }) => code));
  const open = kept.filter(({ code, task, fixed }) => task !== null && (fixed || planned.has(code))).length;
  const next = milestones
    .filter(({ kind, day }) => kind === 'task' && day <= horizonOf(read))
    .filter(({ code }) => known.get(code)?.task == null && !isResting(known.get(code)?.skipped_on))
    .slice(0, Math.max(0, MOST_OPEN - open));
  await writeTasks(
    campus,
    within,
    student_id,
    next.map(({ code, day, label, reason, subject, minutes, weight, factors }) => ({
      ...{ label, reason, subject, minutes, weight, factors },
      source: 'Agent',
      agent_key: code,
      due_at: instantAt(day, END_OF_DAY, time_zone),
    })),
  );
  return next.length;
}
