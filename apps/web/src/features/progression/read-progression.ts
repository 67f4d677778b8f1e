import type { ProgressionInput } from '@nexus/contracts';
import type { TrpcUtils } from '#lib/trpc.ts';

/** A pupil leaves out who they are. */
export function progressionInput(studentId: string | undefined): ProgressionInput {
  return studentId === undefined ? {} : { student_id: studentId };
}

/** What the page opens with. */
export async function readProgression(utils: TrpcUtils, studentId: string | undefined): Promise<void> {
  await utils.dashboard.progression.ensureData(progressionInput(studentId));
}
