export { answerExercise, keepAnswer } from './answer-exercise.ts';
export { getExercise, getHint, getSolution } from './get-exercise.ts';
export { getTests } from './get-tests.ts';
export { listAnswers } from './list-answers.ts';
export { htmlOf } from './open-exercise.ts';
