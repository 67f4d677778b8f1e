export { createAssessor } from './create-assessor.ts';
export { gradeAnswer } from './grade-answer.ts';
