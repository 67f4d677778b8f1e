import { type Campus, pupilsOfTerminale, syncReminders } from '@nexus/services';
import type { z } from 'zod';
import type { Queue } from '../platform/queue.ts';
import { parcoursupRound } from './parcoursup.job.ts';

const pageOfPupils = 200;

export async function handleParcoursupRound(
  campus: Campus,
  queue: Queue,
  { after }: z.output<typeof parcoursupRound.schema>,
): Promise<void> {
  const student_ids = await pupilsOfTerminale(campus, after, pageOfPupils);
  for (const student_id of student_ids) await syncReminders(campus, student_id);
  const last = student_ids.at(-1);
  if (student_ids.length < pageOfPupils || last === undefined) return;
  await queue.send(parcoursupRound, { after: last }, { key: `after:${last}` });
}
