import type { OfStudent } from '@nexus/contracts';
import type { TrpcUtils } from '#lib/trpc.ts';

/** What to ask for: a pupil leaves out who they are. */
export function epreuvesInput(studentId: string | undefined): OfStudent {
  return studentId === undefined ? {} : { student_id: studentId };
}

/** The plan and where the simulator starts from, asked in the same tick: one request. */
export async function readEpreuves(utils: TrpcUtils, studentId: string | undefined): Promise<void> {
  const input = epreuvesInput(studentId);
  await Promise.all([utils.dashboard.epreuves.ensureData(input), utils.bac.situation.ensureData(input)]);
}

/** The same without waiting nor complaining: the loader will. */
export function warmEpreuves(utils: TrpcUtils, studentId: string | undefined): void {
  const input = epreuvesInput(studentId);
  void utils.dashboard.epreuves.prefetch(input);
  void utils.bac.situation.prefetch(input);
}
