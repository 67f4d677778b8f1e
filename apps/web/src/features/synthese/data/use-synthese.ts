import type { DashboardOverview, DashboardSummary } from '@nexus/contracts';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '#lib/trpc.ts';
import type { SyntheseSearch } from '../search.ts';
import { syntheseInputs } from './read-synthese.ts';

export interface SyntheseData {
  summary: DashboardSummary;
  overview: DashboardOverview;
}

/** What the loader read, and follows since; undefined only if the cache was emptied under the page. */
export function useSynthese(studentId: string | undefined, search: SyntheseSearch): SyntheseData | undefined {
  const inputs = syntheseInputs(studentId, search);
  const summary = trpc.dashboard.summary.useQuery(inputs.summary);
  // Another subject's graph comes in place of this one, without a blank between the two.
  const overview = trpc.dashboard.overview.useQuery(inputs.overview, { placeholderData: keepPreviousData });
  return summary.data && overview.data ? { summary: summary.data, overview: overview.data } : undefined;
}
