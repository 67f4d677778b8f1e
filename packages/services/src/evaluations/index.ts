export { answerQuestion } from './answer-question.ts';
export { getEvaluation, getQuestionTests } from './get-evaluation.ts';
export { listEvaluations } from './list-evaluations.ts';
export { generateEvaluation, makeEvaluation } from './make/generate-evaluation.ts';
export { getEvalOptions } from './make/get-options.ts';
export { setGraded, setSubmitted } from './marking/settle.ts';
export { startEvaluation } from './start-evaluation.ts';
export { gradeEvaluation, submitEvaluation } from './submit-evaluation.ts';
