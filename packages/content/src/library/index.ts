export type { SubjectFile } from '../practical/subject-schema.ts';
export type { DrawnExercise } from './exercise.ts';
export * from './open-library.ts';
export { render } from './render.ts';
export type { SqlBase, SqlRows } from './sql-base.ts';
