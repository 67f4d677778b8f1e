import { CampusError, type SessionSlots, type SessionSlotsInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { freeSlots, localDay, slotId } from '@nexus/domain';
import { and, asc, eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { readDiaries } from './diary.ts';

const longestMs = 35 * 86_400_000;
const atMost = 1000;
const coachesAtMost = 50;

/**
 * The free slots of the coaches who follow a pupil, and how one books with each. Days are the reader's own.
 *
 * @throws as openStudent.
 */
export async function listSlots(caller: Caller, input: SessionSlotsInput): Promise<SessionSlots> {
  const { orm } = caller.db;
  const student = await openStudent(caller, 'sessions:slots', input.student_id);
  const now = caller.now();
  const from = input.from === undefined ? now : new Date(input.from);
  const furthest = new Date(from.getTime() + longestMs);
  const asked = input.to === undefined ? furthest : new Date(input.to);
  // Both ends given: their distance has been checked. With the end alone, the beginning is now.
  const to = input.from === undefined && asked > furthest ? furthest : asked;

  const { coachings, users } = schema;
  const [reader] = await orm
    .select({ time_zone: users.time_zone })
    .from(users)
    .where(eq(users.id, caller.actor.user_id));
  if (reader === undefined) throw new CampusError('SIGN_IN_REQUIRED');
  const links = await orm
    .select({ coach_id: coachings.coach_id })
    .from(coachings)
    .where(
      and(
        eq(coachings.student_id, student.id),
        input.coach_id === undefined ? undefined : eq(coachings.coach_id, input.coach_id),
      ),
    )
    .orderBy(asc(coachings.coach_id))
    .limit(coachesAtMost);
  const coach_ids = links.map(({ coach_id }) => coach_id);
  const diaries = await readDiaries(caller, orm, { coach_ids, student_id: student.id, from, to });

  const free = diaries
    .flatMap((diary) =>
      freeSlots({ ...diary, from, to, now })
        .filter(({ kinds }) => input.kind === undefined || kinds.includes(input.kind))
        .map((slot) => ({ ...slot, coach_id: diary.coach.id })),
    )
    .toSorted((a, b) => a.start.getTime() - b.start.getTime());
  const next = free[atMost];
  // Those that start together are given together, or a page that begins where this one ends would lose some.
  const given = next === undefined ? free : free.filter(({ start }) => start < next.start);
  return {
    slots: given.map(({ coach_id, start, end, kinds }) => ({
      id: slotId({ coach_id, start, end }),
      coach_id,
      slot_start: start.toISOString(),
      slot_end: end.toISOString(),
      day: localDay(start, reader.time_zone),
      kinds: [...kinds],
    })),
    ...(next === undefined ? {} : { next_from: next.start.toISOString() }),
    coaches: diaries.map(({ coach, rules }) => ({
      ...coach,
      subjects: rules.subjects,
      auto_confirm: rules.auto_confirm,
      session_minutes: rules.session_minutes,
      notice_hours: rules.notice_hours,
      horizon_days: rules.horizon_days,
    })),
    time_zone: reader.time_zone,
  };
}
