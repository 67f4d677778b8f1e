import { planMilestones } from '@nexus/agents';
import type { EventPayload } from '@nexus/contracts';
import { CampusError } from '@nexus/contracts';
import type { Campus } from '../context.ts';
import { change } from '../events/index.ts';
import { tellOfPlan } from '../notifications/index.ts';
import { readFacts } from './read-facts.ts';
import { remindOf } from './remind.ts';
import { openTasks, refreshTasks } from './tasks-of-plan.ts';
import { removeMilestones, writeRows } from './write-rows.ts';

export interface PlannedPupil {
  added: number;
  moved: number;
  removed: number;
  /** Tasks put in front of the pupil. */
  opened: number;
}

const nothing: PlannedPupil = { added: 0, moved: 0, removed: 0, opened: 0 };

/**
 * Lets the Planner bring a pupil's milestones up to date (agents: planMilestones): the campus acts, no person does. The
 * whole plan is rows of source Agent in epreuves_plan; what falls in the three weeks to come is a task or a reminder. Safe
 * to run at any time and any number of times: with nothing new, nothing changes, is journalled or told.
 *
 * @returns counts; zeros for a pupil who is gone.
 */
export async function planPupil(campus: Campus, student_id: string): Promise<PlannedPupil> {
  return await change(campus, async (within) => {
    await within.lock(student_id);
    const read = await readFacts(within.orm, student_id, campus.now()).catch((error: unknown) => {
      if (error instanceof CampusError && error.reason === 'STUDENT_NOT_FOUND') return null;
      throw error;
    });
    if (read === null) return nothing;
    const { milestones, added, moved, removed, why } = planMilestones(read.facts);

    await removeMilestones(within, read, removed);
    const ids = await writeRows(campus, within, student_id, read, milestones);
    await refreshTasks(within, read, milestones);
    const opened = await openTasks(campus, within, student_id, read, milestones);
    await remindOf(within, student_id, read, milestones, ids);

    const counts = { added: added.length, moved: moved.length, removed: removed.length };
    if (why.length > 0) {
      const payload: EventPayload<'PLAN_MADE'> = { ...counts, why };
      await within.record({
        kind: 'PLAN_MADE',
        student_id,
        key: `PLAN_MADE:${student_id}:${campus.newId()}`,
        payload,
      });
      // A first plan is no change; that an épreuve is over, or what they have just skipped, is no news to the pupil.
      const isNews = read.kept.length > 0 && why.some((one) => one !== 'exam_passed' && one !== 'skipped');
      if (isNews) await tellOfPlan(campus, within, student_id, payload);
    }
    return { ...counts, opened };
  });
}
