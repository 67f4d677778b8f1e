export { chanceOf } from '../grand-oral/draw.ts';
export { markOf, type WorthQuestion } from './mark.ts';
export { type AnsweredQuestion, markQuestion, type QuestionMark } from './mark-question.ts';
export { apportion, toQuarter } from './quarters.ts';
export { attemptDeadline, isLate } from './time.ts';
