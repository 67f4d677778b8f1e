import { type Campus, pupilsToTell, tellPeople } from '@nexus/services';
import type { z } from 'zod';
import type { Queue } from '../platform/queue.ts';
import { tellingRound, tellOfPupil } from './notifications.job.ts';

const pageOfPupils = 500;

export function handleTellOfPupil(campus: Campus, { student_id }: z.output<typeof tellOfPupil.schema>): Promise<void> {
  return tellPeople(campus, student_id);
}

/** A full page is followed by another round, once the jobs of this one have been done. */
export async function handleTellingRound(campus: Campus, queue: Queue): Promise<void> {
  const student_ids = await pupilsToTell(campus, pageOfPupils);
  for (const student_id of student_ids) await queue.send(tellOfPupil, { student_id }, { key: student_id });
  if (student_ids.length === pageOfPupils) await queue.send(tellingRound, {}, { key: 'more', in_seconds: 60 });
}
