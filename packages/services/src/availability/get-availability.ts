import { type Availability, CampusError, type GetAvailabilityInput } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { localDay } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { openCoach } from './open-coach.ts';
import { readWeeks } from './read-weeks.ts';

/**
 * A coach's week, the exceptions of today and after, and how one books with them.
 *
 * @throws as openCoach.
 */
export async function getAvailability(caller: Caller, input: GetAvailabilityInput): Promise<Availability> {
  return availabilityOf(caller, caller.db.orm, await openCoach(caller, 'availability:get', input.coach_id));
}

export async function availabilityOf(caller: Caller, orm: Database, coach_id: string): Promise<Availability> {
  const { users } = schema;
  const [coach] = await orm.select({ time_zone: users.time_zone }).from(users).where(eq(users.id, coach_id));
  if (coach === undefined) throw new CampusError('COACH_NOT_FOUND');
  const [week] = await readWeeks(orm, [coach_id], localDay(caller.now(), coach.time_zone));
  if (week === undefined) throw new CampusError('COACH_NOT_FOUND');
  const { time_zone, openings, exceptions, rules } = week;
  return { coach_id, time_zone, openings, exceptions, rules };
}
