import { ofStudent, type TrpcUtils } from '#lib/trpc.ts';

/** The plan and where the simulator starts from, asked in the same tick: one request. */
export async function readEpreuves(utils: TrpcUtils, studentId: string | undefined): Promise<void> {
  const input = ofStudent(studentId);
  await Promise.all([utils.dashboard.epreuves.ensureData(input), utils.bac.situation.ensureData(input)]);
}

/** The same without waiting nor complaining: the loader will. */
export function warmEpreuves(utils: TrpcUtils, studentId: string | undefined): void {
  const input = ofStudent(studentId);
  void utils.dashboard.epreuves.prefetch(input);
  void utils.bac.situation.prefetch(input);
}
