import { type CoachPlan, planTasks } from '@nexus/agents';
import { schema } from '@nexus/db';
import { instantAt } from '@nexus/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { writeTasks } from '../tasks/index.ts';
import { readFacts } from './read-facts.ts';

/** The last minute of a day: a task for Tuesday is due when Tuesday ends. */
const END_OF_DAY = 23 * 60 + 59;

/**
 * Lets the Coach agent bring a pupil's tasks up to date (agents: planTasks): the campus acts, no person does. Safe to run
 * at any time and any number of times: with nothing new, nothing changes and nothing is journalled.
 *
 * @returns how many tasks were opened, made true again, and closed; zeros for a pupil who is gone.
 */
export async function followPupil(
  campus: Campus,
  student_id: string,
): Promise<{ created: number; refreshed: number; closed: number }> {
  return await change(campus, async (within) => {
    await within.lock(student_id);
    const read = await readFacts(within.orm, student_id, campus.now());
    if (read === null) return { created: 0, refreshed: 0, closed: 0 };
    const { facts, time_zone } = read;
    const plan = planTasks(facts);
    await closeTasks(within, student_id, plan.close);
    await refreshTasks(within, plan.refresh);
    await writeTasks(
      campus,
      within,
      student_id,
      plan.create.map(({ day, ...task }) => ({
        ...task,
        source: 'Agent',
        due_at: day === null ? null : instantAt(day, END_OF_DAY, time_zone),
      })),
    );
    return { created: plan.create.length, refreshed: plan.refresh.length, closed: plan.close.length };
  });
}

async function closeTasks({ orm, record }: Change, student_id: string, close: CoachPlan['close']): Promise<void> {
  const { tasks } = schema;
  for (const { id, why, reason } of close) {
    const [closed] = await orm
      .update(tasks)
      .set({ status: 'Skipped', closed_reason: reason, revision: sql`${tasks.revision} + 1` })
      .where(and(eq(tasks.id, id), eq(tasks.status, 'Todo')))
      .returning({ revision: tasks.revision });
    if (closed === undefined) continue;
    await record({
      kind: 'TASK_CLOSED',
      student_id,
      key: `TASK_CLOSED:${id}:${closed.revision}`,
      payload: { task_id: id, why },
    });
  }
}

/** What a task says of today's facts is no event of its own: nothing happened, time passed. */
async function refreshTasks({ orm }: Change, refresh: CoachPlan['refresh']): Promise<void> {
  const { tasks } = schema;
  for (const { id, reason, weight, factors } of refresh) {
    await orm.update(tasks).set({ reason, weight, factors_json: factors }).where(eq(tasks.id, id));
  }
}
