import { type Campus, pupilsToTell, pushesWait, pushToPeople, tellPeople } from '@nexus/services';
import type { z } from 'zod';
import type { Queue } from '../platform/queue.ts';
import { pushToDevices, tellingRound, tellOfPupil } from './notifications.job.ts';

const pageOfPupils = 500;

/** Whether or not the e-mails have all left. */
export async function handleTellOfPupil(
  campus: Campus,
  queue: Queue,
  { student_id }: z.output<typeof tellOfPupil.schema>,
): Promise<void> {
  try {
    await tellPeople(campus, student_id);
  } finally {
    if (await pushesWait(campus, student_id)) await queue.send(pushToDevices, { student_id }, { key: student_id });
  }
}

export function handlePushToDevices(
  campus: Campus,
  { student_id }: z.output<typeof pushToDevices.schema>,
): Promise<void> {
  return pushToPeople(campus, student_id);
}

/** A full page is followed by another round, once the jobs of this one have been done. */
export async function handleTellingRound(campus: Campus, queue: Queue): Promise<void> {
  const student_ids = await pupilsToTell(campus, pageOfPupils);
  for (const student_id of student_ids) await queue.send(tellOfPupil, { student_id }, { key: student_id });
  if (student_ids.length === pageOfPupils) await queue.send(tellingRound, {}, { key: 'more', in_seconds: 60 });
}
