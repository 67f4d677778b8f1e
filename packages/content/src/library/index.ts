export type { LibraryDocument } from './documents.ts';
export { fingerprintOf } from './fingerprint.ts';
export type { DrawnExercise } from './exercise.ts';
export * from './open-library.ts';
export { render } from './render.ts';
