export { moveSession } from './move-session.ts';
export { type NewSession, scheduleSession } from './schedule-session.ts';
