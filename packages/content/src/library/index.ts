export type { SubjectFile } from '../practical/subject-schema.ts';
export type { LibraryDocument } from './documents.ts';
export type { DrawnExercise } from './exercise.ts';
export { fingerprintOf } from './fingerprint.ts';
export * from './open-library.ts';
export type { SqlBase, SqlRows } from './sql-base.ts';
