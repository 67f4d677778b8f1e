import { type Campus, followPupil, pupilsToFollow } from '@nexus/services';
import type { z } from 'zod';
import type { Queue } from '../platform/queue.ts';
import { followPupils, nightlyRound } from './coach-agent.job.ts';
import { planPupils } from './planner.job.ts';

const pageOfPupils = 200;

export async function handleFollowPupils(
  campus: Campus,
  { student_ids }: z.output<typeof followPupils.schema>,
): Promise<void> {
  for (const student_id of student_ids) await followPupil(campus, student_id);
}

/** Leaves the work of a page in the queue, then the page after it: stopped half-way, the round goes on where it was. */
export async function handleNightlyRound(
  campus: Campus,
  queue: Queue,
  { after }: z.output<typeof nightlyRound.schema>,
): Promise<void> {
  const student_ids = await pupilsToFollow(campus, after, pageOfPupils);
  const last = student_ids.at(-1);
  if (last === undefined) return;
  await queue.send(planPupils, { student_ids }, { key: `round:${last}` });
  await queue.send(followPupils, { student_ids }, { key: `round:${last}` });
  await queue.send(nightlyRound, { after: last }, { key: `after:${last}` });
}
