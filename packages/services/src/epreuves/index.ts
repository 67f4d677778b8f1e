export { choiceOf, inOrder, planOf, readProfile } from './plan-of.ts';
export { type SyncReport, syncAllEpreuves } from './sync-all-epreuves.ts';
export { syncEpreuves } from './sync-epreuves.ts';
export { type PlanRow, regulationRows, writePlan } from './write-plan.ts';
