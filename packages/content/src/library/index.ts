export type { DrawnExercise } from './exercise.ts';
export * from './open-library.ts';
export type { SubjectFile } from '../practical/subject-schema.ts';
export { render } from './render.ts';
export type { SqlBase, SqlRows } from './sql-base.ts';
