export { cut, type LibraryDocument, type Passage } from './documents.ts';
export type { DrawnExercise } from './exercise.ts';
export * from './open-library.ts';
export { render } from './render.ts';
