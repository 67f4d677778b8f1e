export { getAvailability } from './get-availability.ts';
export { type CoachWeek, lockCoach, readWeeks } from './read-weeks.ts';
export { updateAvailability } from './update-availability.ts';
