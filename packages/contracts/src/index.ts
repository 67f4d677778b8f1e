export * from './enums.ts';
export * from './subjects.ts';
