export { answerExercise } from './answer-exercise.ts';
export { getExercise, getHint, getSolution } from './get-exercise.ts';
export { getTests } from './get-tests.ts';
export { listAnswers } from './list-answers.ts';
