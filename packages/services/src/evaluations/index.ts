export { gradeEvaluation, submitEvaluation } from './grade-evaluation.ts';
