export { nextSessionAt } from './parts.ts';
export { lockStudent, project } from './project.ts';
export { type RebuildReport, rebuildSummaries } from './rebuild.ts';
