import { ofStudent, type TrpcUtils } from '#lib/trpc.ts';

/** What the page opens with. */
export async function readProgression(utils: TrpcUtils, studentId: string | undefined): Promise<void> {
  await utils.dashboard.progression.ensureData(ofStudent(studentId));
}
