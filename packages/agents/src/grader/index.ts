export { type GradedAnswer, type GradedCriterion, gradeOpenAnswer } from './grade-open-answer.ts';
