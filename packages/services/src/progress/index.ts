export { evidenceOf } from './evidence.ts';
export { type Met, programmeOf } from './programme.ts';
export { recordProgress } from './record-progress.ts';
