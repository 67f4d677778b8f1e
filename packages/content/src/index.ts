export * from './competences.ts';
export * from './grading.ts';
export * from './grand-oral.ts';
export * from './regulation.ts';
export * from './school-holidays.ts';
