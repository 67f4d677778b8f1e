export { moveSession } from './move-session.ts';
export { scheduleSession } from './schedule-session.ts';
