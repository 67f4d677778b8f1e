export { type Assessed, type Assessor, AssessorAway, ollamaAssessor } from './assessor.ts';
export { type Doubt, type GradedAnswer, type GradedCriterion, gradeOpenAnswer } from './grade-open-answer.ts';
export { gradeWithAssessor } from './grade-with-assessor.ts';
