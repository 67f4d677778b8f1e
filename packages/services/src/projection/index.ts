export { nextSessionAt } from './parts.ts';
export { lockStudent, project } from './project.ts';
export { computeSummaries, type RebuildReport, rebuildSummaries } from './rebuild.ts';
