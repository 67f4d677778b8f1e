import type { DashboardOverview } from '@nexus/contracts';

/** The bac as it would be today, when there is something to estimate it from. */
export type Bac = NonNullable<DashboardOverview['bac']>;
