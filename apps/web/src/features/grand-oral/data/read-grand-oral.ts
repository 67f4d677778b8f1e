import type { OfStudent } from '@nexus/contracts';
import { refusalOf } from '#lib/errors.ts';
import type { TrpcUtils } from '#lib/trpc.ts';

/** What to ask for: a pupil leaves out who they are. */
export function oralInput(studentId: string | undefined): OfStudent {
  return studentId === undefined ? {} : { student_id: studentId };
}

/** What the page opens with; `null` for a pupil of Première, to whom the page explains why. */
export async function readGrandOral(utils: TrpcUtils, studentId: string | undefined): Promise<void> {
  try {
    await utils.grandOral.overview.ensureData(oralInput(studentId));
  } catch (error) {
    if (refusalOf(error).reason !== 'GRAND_ORAL_NOT_YET') throw error;
  }
}
