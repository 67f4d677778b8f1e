export { answerExercise, keepAnswer } from './answer-exercise.ts';
export { explainProgress } from './explain-progress.ts';
export { exerciseView, getExercise, getHint, getSolution } from './get-exercise.ts';
export { getPracticeSession } from './get-session.ts';
export { getTests, testsOf } from './get-tests.ts';
export { listAnswers } from './list-answers.ts';
export { htmlOf, lastSeed } from './open-exercise.ts';
export { startPracticeSession } from './start-session.ts';
