export { evidenceOfAnswer } from './evidence.ts';
export {
  type ClosedItem,
  isClosed,
  type Marked,
  markClosed,
  minutesOf,
  readNumber,
  type Shuffled,
} from './mark-closed.ts';
export {
  type PlannedStep,
  planSession,
  reachOf,
  type SessionCompetence,
  sessionMinutes,
  sessionState,
} from './session.ts';
