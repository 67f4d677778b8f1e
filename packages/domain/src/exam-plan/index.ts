export * from './compare.ts';
export { buildExamPlan, type ExplainedItem, explainExamPlan } from './plan.ts';
export { nearestSession, type SessionChoice, sessionFor } from './session.ts';
export { epreuveState } from './state.ts';
export { studiedWeights } from './studied-weights.ts';
export type * from './types.ts';
