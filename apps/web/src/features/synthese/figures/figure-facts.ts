import type { DashboardOverview, DashboardSummary } from '@nexus/contracts';
import type { Dates } from '#lib/format.ts';
import type { Voice } from '../voice.ts';

/** What each figure is made from. */
export interface FigureFacts {
  summary: DashboardSummary;
  overview: DashboardOverview;
  dates: Dates;
  now: Date;
  voice: Voice;
}
