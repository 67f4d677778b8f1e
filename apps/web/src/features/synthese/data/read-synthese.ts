import type { DashboardOverviewInput } from '@nexus/contracts';
import { ofStudent, type TrpcUtils } from '#lib/trpc.ts';
import type { SyntheseSearch } from '../search.ts';

/** What to ask for: a pupil leaves out who they are. */
export function syntheseInputs(studentId: string | undefined, { matiere }: SyntheseSearch) {
  const summary = ofStudent(studentId);
  const overview: DashboardOverviewInput = matiere === undefined ? summary : { ...summary, subject: matiere };
  return { summary, overview };
}

/** Both halves of the screen, asked in the same tick: one request. */
export async function readSynthese(utils: TrpcUtils, studentId: string | undefined, search: SyntheseSearch) {
  const inputs = syntheseInputs(studentId, search);
  await Promise.all([
    utils.dashboard.summary.ensureData(inputs.summary),
    utils.dashboard.overview.ensureData(inputs.overview),
  ]);
}

/** The same without waiting nor complaining: the loader will. */
export function warmSynthese(utils: TrpcUtils, studentId: string | undefined, search: SyntheseSearch): void {
  const inputs = syntheseInputs(studentId, search);
  void utils.dashboard.summary.prefetch(inputs.summary);
  void utils.dashboard.overview.prefetch(inputs.overview);
}
