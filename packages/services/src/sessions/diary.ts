import { CampusError, type CoachRules, type SessionKind } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { type Diary, freeSlots, localDay, type Slot, type SlotRef } from '@nexus/domain';
import { and, eq, gt, inArray, lt, ne, or } from 'drizzle-orm';
import { type CoachWeek, lockCoach, readWeeks } from '../availability/index.ts';
import type { Caller } from '../context.ts';

export interface CoachDiary extends Diary {
  coach: Pick<CoachWeek, 'id' | 'first_name' | 'last_name'>;
  rules: CoachRules;
}

interface DiaryRange {
  coach_ids: readonly string[];
  student_id: string;
  from: Date;
  to: Date;
  /** A session that is about to move is not in its own way. */
  except_id?: string | undefined;
}

/** Around what is asked: whole days in any time zone, and the longest session with its buffer. */
const aroundMs = 2 * 86_400_000;

/** What these coaches have published for the range, and what is already in the way of them and of the pupil. */
export async function readDiaries(
  caller: Caller,
  orm: Database,
  { coach_ids, student_id, from, to, except_id }: DiaryRange,
): Promise<CoachDiary[]> {
  const { sessions } = schema;
  const [first, last] = [new Date(from.getTime() - aroundMs), new Date(to.getTime() + aroundMs)];
  const weeks = await readWeeks(orm, coach_ids, localDay(first, 'UTC'));
  const live = await orm
    .select({
      coach_id: sessions.coach_id,
      student_id: sessions.student_id,
      start: sessions.slot_start,
      end: sessions.slot_end,
    })
    .from(sessions)
    .where(
      and(
        or(inArray(sessions.coach_id, [...coach_ids]), eq(sessions.student_id, student_id)),
        ne(sessions.status, 'Annulé'),
        lt(sessions.slot_start, last),
        gt(sessions.slot_end, first),
        except_id === undefined ? undefined : ne(sessions.id, except_id),
      ),
    );
  // The notice protects the coach from others, not from themselves or the administration.
  const bound = caller.actor.role === 'student' || caller.actor.role === 'parent';
  return weeks.map(({ openings, exceptions, rules, time_zone, ...coach }) => ({
    coach,
    openings,
    exceptions,
    rules: bound ? rules : { ...rules, notice_hours: 0 },
    time_zone,
    coach_busy: live.filter(({ coach_id }) => coach_id === coach.id),
    student_busy: live.filter((session) => session.student_id === student_id),
  }));
}

/**
 * Makes sure, within a change that holds the pupil's lock, that a slot is the pupil's to take, and keeps it so until the
 * change is over: the coach's lock is taken here.
 *
 * @returns the rules of the coach.
 * @throws SLOT_NOT_OFFERED the coach does not follow the pupil, or has published no such slot for this kind; SLOT_TAKEN
 *   the coach is not free; STUDENT_BUSY the pupil is not.
 */
export async function claimSlot(
  caller: Caller,
  orm: Database,
  { slot, kind, student_id, except_id }: { slot: SlotRef; kind: SessionKind; student_id: string; except_id?: string },
): Promise<CoachRules> {
  const { coachings } = schema;
  const { coach_id, start, end } = slot;
  await lockCoach(orm, coach_id);
  const [link] = await orm
    .select({ coach_id: coachings.coach_id })
    .from(coachings)
    .where(and(eq(coachings.coach_id, coach_id), eq(coachings.student_id, student_id)));
  const range = { from: start, to: new Date(start.getTime() + 1) };
  const [diary] = await readDiaries(caller, orm, { coach_ids: [coach_id], student_id, except_id, ...range });
  if (link === undefined || diary === undefined) throw new CampusError('SLOT_NOT_OFFERED');

  const among = (others: Pick<Diary, 'coach_busy' | 'student_busy'>) =>
    freeSlots({ ...diary, ...others, ...range, now: caller.now() }).some((one) => isSlot(one, start, end, kind));
  if (!among({ coach_busy: [], student_busy: [] })) throw new CampusError('SLOT_NOT_OFFERED');
  if (!among({ coach_busy: diary.coach_busy, student_busy: [] })) throw new CampusError('SLOT_TAKEN');
  if (!among(diary)) throw new CampusError('STUDENT_BUSY');
  return diary.rules;
}

function isSlot(one: Slot, start: Date, end: Date, kind: SessionKind): boolean {
  return one.start.getTime() === start.getTime() && one.end.getTime() === end.getTime() && one.kinds.includes(kind);
}
