import type { Availability, UpdateAvailabilityInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { availabilityOf } from './get-availability.ts';
import { openCoach } from './open-coach.ts';
import { lockCoach } from './read-weeks.ts';

/**
 * Replaces a coach's week, exceptions and rules, all together. Sessions already booked stay as they are: only what can
 * be booked from now on changes.
 *
 * @throws as openCoach.
 */
export async function updateAvailability(caller: Caller, input: UpdateAvailabilityInput): Promise<Availability> {
  const { coachAvailabilities, coachExceptions, coachBookingRules } = schema;
  return await caller.db.orm.transaction(async (orm) => {
    const coach_id = await openCoach(caller, 'availability:update', input.coach_id, orm);
    await lockCoach(orm, coach_id);
    await orm.delete(coachAvailabilities).where(eq(coachAvailabilities.coach_id, coach_id));
    await orm.delete(coachExceptions).where(eq(coachExceptions.coach_id, coach_id));
    const ofCoach = <Row extends object>(row: Row) => ({ ...row, id: caller.newId(), coach_id });
    if (input.openings.length > 0) await orm.insert(coachAvailabilities).values(input.openings.map(ofCoach));
    if (input.exceptions.length > 0) await orm.insert(coachExceptions).values(input.exceptions.map(ofCoach));
    const rules = { ...input.rules, updated_at: caller.now() };
    await orm
      .insert(coachBookingRules)
      .values({ coach_id, ...rules })
      .onConflictDoUpdate({ target: coachBookingRules.coach_id, set: rules });
    return availabilityOf(caller, orm, coach_id);
  });
}
