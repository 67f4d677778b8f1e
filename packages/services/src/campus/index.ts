export { demoAccounts } from './demo/people.ts';
export { holdsDemoAccounts, seedDemo, wantsDemo } from './demo/seed-demo.ts';
export { isEmpty } from './is-empty.ts';
export { loadProgramme } from './load-programme.ts';
export { type SyntheticOptions, writeSyntheticCampus } from './synthetic/write-synthetic-campus.ts';
