export { type NewMastery, recordProgress } from './record-progress.ts';
