export * from './competences.ts';
export * from './grading.ts';
export * from './parcoursup.ts';
export * from './regulation.ts';
export * from './school-holidays.ts';
