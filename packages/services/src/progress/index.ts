export { evidenceOf } from './evidence.ts';
export { type Met, programmeOf } from './programme.ts';
export { memoriesOf, RecallRow, recallJson, recallsOf, rememberedOn } from './recalls.ts';
export { evidenceRow, recordEvidence } from './record-evidence.ts';
