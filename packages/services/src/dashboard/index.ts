export { getAgenda } from './get-agenda.ts';
export { getDashboardEpreuves, readDashboardEpreuves } from './get-dashboard-epreuves.ts';
export { getDashboardOverview, readDashboardOverview } from './get-dashboard-overview.ts';
export { getDashboardProgression } from './get-dashboard-progression.ts';
export { getDashboardProgressionHistory } from './get-dashboard-progression-history.ts';
export { getDashboardSummary, readDashboardSummary } from './get-dashboard-summary.ts';
export { list } from './next-up.ts';
export type { TokenScreen } from './read-screen.ts';
export { instant } from './screen-statement.ts';
