export { detailsOf } from './details-of.ts';
export { holidaysFrom } from './holidays-from.ts';
export { isNoMilestone } from './milestone-rows.ts';
export { inOrder, planOf, readProfile } from './plan-of.ts';
export { syncEpreuves } from './sync-epreuves.ts';
export { type PlanRow, regulationRows, writePlan } from './write-plan.ts';
