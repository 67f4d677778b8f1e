import { type CoachOpening, type CoachRules, defaultCoachRules, type UpdateAvailabilityInput } from '@nexus/contracts';
import { slotId } from '@nexus/domain';
import { updateAvailability } from '../src/availability/index.ts';
import type { Caller, Campus } from '../src/index.ts';
import { as } from './campus.ts';

/** From eight to eight, every day, all kinds. */
export const everyDay: CoachOpening[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  start_minute: 8 * 60,
  end_minute: 20 * 60,
  kinds: ['Visio', 'Présentiel', 'Stage'],
  valid_from: null,
  valid_until: null,
}));

/** Publishes a week: eight to eight every day by default, hour after hour without a buffer. */
export async function openEveryDay(
  campus: Campus,
  coach_id: string,
  rules: Partial<CoachRules> = {},
  week: Partial<Pick<UpdateAvailabilityInput, 'openings' | 'exceptions'>> = {},
): Promise<void> {
  await updateAvailability(as(campus, coach_id, 'coach'), {
    openings: everyDay,
    exceptions: [],
    ...week,
    rules: { ...defaultCoachRules, buffer_minutes: 0, subjects: ['NSI', 'MATHS'], ...rules },
  });
}

/** The name of the hour of a coach that starts then. */
export function hourOf(coach: Caller, start: string, minutes = 60): string {
  const from = new Date(start);
  return slotId({ coach_id: coach.actor.user_id, start: from, end: new Date(from.getTime() + minutes * 60_000) });
}
