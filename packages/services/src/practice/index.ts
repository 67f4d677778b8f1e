export { answerExercise } from './answer-exercise.ts';
export { getExercise, getHint } from './get-exercise.ts';
export { listAnswers } from './list-answers.ts';
