import { type CoachException, type CoachOpening, type CoachRules, defaultCoachRules } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';

/** What a coach has published. */
export interface CoachWeek {
  id: string;
  first_name: string;
  last_name: string;
  time_zone: string;
  openings: CoachOpening[];
  exceptions: CoachException[];
  rules: CoachRules;
}

/**
 * The weeks of these coaches, by name; ids that are no coach's give nothing.
 *
 * @param since exceptions of earlier days are left out: 'YYYY-MM-DD'.
 */
export async function readWeeks(orm: Database, coach_ids: readonly string[], since: string): Promise<CoachWeek[]> {
  if (coach_ids.length === 0) return [];
  const { users, coachBookingRules, coachAvailabilities, coachExceptions } = schema;
  const coaches = await orm
    .select({ coach: users, rules: coachBookingRules })
    .from(users)
    .leftJoin(coachBookingRules, eq(coachBookingRules.coach_id, users.id))
    .where(and(inArray(users.id, [...coach_ids]), eq(users.role, 'coach')))
    .orderBy(asc(users.last_name), asc(users.first_name), asc(users.id));
  const openings = await orm
    .select()
    .from(coachAvailabilities)
    .where(inArray(coachAvailabilities.coach_id, [...coach_ids]))
    .orderBy(asc(coachAvailabilities.weekday), asc(coachAvailabilities.start_minute), asc(coachAvailabilities.id));
  const exceptions = await orm
    .select()
    .from(coachExceptions)
    .where(and(inArray(coachExceptions.coach_id, [...coach_ids]), gte(coachExceptions.day, since)))
    .orderBy(asc(coachExceptions.day), asc(coachExceptions.start_minute), asc(coachExceptions.id));
  const of = <Row extends { coach_id: string }>(rows: Row[], id: string) => rows.filter((row) => row.coach_id === id);

  return coaches.map(({ coach: { id, first_name, last_name, time_zone }, rules }) => ({
    id,
    first_name,
    last_name,
    time_zone,
    openings: of(openings, id).map(({ weekday, start_minute, end_minute, kinds, valid_from, valid_until }) => ({
      weekday,
      start_minute,
      end_minute,
      kinds,
      valid_from,
      valid_until,
    })),
    exceptions: of(exceptions, id).map(({ day, open, start_minute, end_minute, kinds }) => ({
      day,
      open,
      start_minute,
      end_minute,
      kinds,
    })),
    rules: rules === null ? defaultCoachRules : rulesOf(rules),
  }));
}

function rulesOf({ coach_id: _, updated_at: __, ...rules }: typeof schema.coachBookingRules.$inferSelect): CoachRules {
  return rules;
}

/**
 * Makes what books with a coach, or changes their week, wait for each other. Always after a pupil's lock, never before.
 * Not « for update »: a sign-in of the coach, which only refers to them, does not wait.
 */
export async function lockCoach(orm: Database, coach_id: string): Promise<void> {
  await orm.execute(sql`select 1 from ${schema.users} where id = ${coach_id} for no key update`);
}
