export { evidenceOfAnswer } from './evidence.ts';
export {
  type ClosedItem,
  isClosed,
  isMarked,
  type Marked,
  type MarkedItem,
  markItem,
  minutesOf,
  readNumber,
  type Shuffled,
} from './mark-item.ts';
export { isWritten, markProgram, testCountOf } from './mark-program.ts';
export * from './practical.ts';
export {
  type PlannedStep,
  planSession,
  reachOf,
  type SessionCompetence,
  sessionMinutes,
  sessionState,
} from './session.ts';
