import { isNotFound, refusalOf } from '#lib/errors.ts';
import { ofStudent, type TrpcUtils } from '#lib/trpc.ts';

/** The file is not open yet: the page says why. */
export function isNotYet(error: unknown): boolean {
  return refusalOf(error).reason === 'PARCOURSUP_NOT_YET';
}

/** What the page opens with; the file of a Première, or of nobody, is a page of its own. */
export async function readParcoursup(utils: TrpcUtils, studentId: string | undefined): Promise<void> {
  try {
    await utils.parcoursup.overview.ensureData(ofStudent(studentId));
  } catch (error) {
    // The page itself says why.
    if (isNotYet(error) || isNotFound(error)) return;
    throw error;
  }
}
