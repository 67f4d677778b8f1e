export { bacRegulation } from './bac-rules.ts';
export * from './competences.ts';
export { type EvaluationShape, evaluationShapes } from './evaluation-shapes.ts';
export * from './grading.ts';
export * from './grand-oral.ts';
export * from './parcoursup.ts';
export { type PracticalRules, practicalRules } from './practical/rules.ts';
export * from './regulation/index.ts';
export * from './school-holidays.ts';
