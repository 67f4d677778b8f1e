import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, eventsOf, type TestCampus } from '../../test/campus.ts';
import { hourOf, openEveryDay } from '../../test/coach.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { bookSession, cancelSession, listSlots, rescheduleSession, scheduleSession, withdrawSession } from './index.ts';

const campusTest = useRolledBackCampus();
const unknown = '01890000-0000-7000-8000-000000000000';
const saturday = '2026-11-21T09:00:00.000Z';

/** Lina and her coach, open from eight to eight. */
async function openFamily(campus: TestCampus, rules: Parameters<typeof openEveryDay>[2] = {}) {
  const lina = await addPupil(campus);
  const coach = await addCoach(campus, lina.student_id);
  await openEveryDay(campus, coach.actor.user_id, rules);
  const book = (caller: Caller, start: string, more: object = {}) =>
    bookSession(caller, { student_id: lina.student_id, type: 'Visio', slot: hourOf(coach, start), ...more });
  return { lina, coach, book };
}

const bookingEvents = async (campus: TestCampus, student_id: string) =>
  (await eventsOf(campus, student_id)).filter((kind) => kind.startsWith('SESSION_'));

describe('the slots of a pupil', () => {
  campusTest('are those of the coaches who follow them, from the notice to the horizon', async (campus) => {
    const { lina, coach } = await openFamily(campus, { notice_hours: 24, horizon_days: 2 });
    const stranger = await addCoach(campus);
    await openEveryDay(campus, stranger.actor.user_id);
    const { slots, coaches, time_zone } = await listSlots(lina.caller, {});
    expect(coaches).toMatchObject([
      { id: coach.actor.user_id, first_name: 'Karim', subjects: ['NSI', 'MATHS'], auto_confirm: false },
    ]);
    expect(time_zone).toBe('Europe/Paris');
    // It is Wednesday noon: Thursday afternoon and Friday morning.
    expect(slots[0]).toMatchObject({
      id: hourOf(coach, '2026-11-19T11:00:00.000Z'),
      slot_start: '2026-11-19T11:00:00.000Z',
      day: '2026-11-19',
      kinds: ['Visio', 'Présentiel', 'Stage'],
    });
    expect(slots).toHaveLength(8 + 4);
    expect(slots.at(-1)?.slot_end).toBe('2026-11-20T11:00:00.000Z');
  });

  campusTest('are counted in the days of whoever reads', async (campus) => {
    const tunis = await addPupil(campus, { time_zone: 'Pacific/Auckland' });
    const coach = await addCoach(campus, tunis.student_id);
    await openEveryDay(campus, coach.actor.user_id);
    const input = { student_id: tunis.student_id, from: '2026-11-20T14:00:00Z', to: '2026-11-20T15:00:00Z' };
    const far = await listSlots(tunis.caller, input);
    const near = await listSlots(coach, input);
    expect([far.time_zone, far.slots[0]?.day]).toEqual(['Pacific/Auckland', '2026-11-21']);
    expect([near.time_zone, near.slots[0]?.day]).toEqual(['Europe/Paris', '2026-11-20']);
    expect(far.slots.map(({ id }) => id)).toEqual(near.slots.map(({ id }) => id));
  });

  campusTest('of one kind, of one coach', async (campus) => {
    const { lina, coach } = await openFamily(campus);
    const other = await addCoach(campus);
    await campus.db.orm.insert(schema.coachings).values({ coach_id: other.actor.user_id, student_id: lina.student_id });
    const visio = [
      {
        weekday: 6,
        start_minute: 600,
        end_minute: 660,
        kinds: ['Visio' as const],
        valid_from: null,
        valid_until: null,
      },
    ];
    await openEveryDay(campus, other.actor.user_id, {}, { openings: visio });
    const range = { from: '2026-11-21T00:00:00Z', to: '2026-11-22T00:00:00Z' };
    const of = async (input: object) => (await listSlots(lina.caller, { ...range, ...input })).slots.length;
    expect(await of({})).toBe(13);
    expect(await of({ kind: 'Stage' })).toBe(12);
    expect(await of({ coach_id: other.actor.user_id })).toBe(1);
    expect(await of({ coach_id: coach.actor.user_id, kind: 'Visio' })).toBe(12);
    expect(await of({ coach_id: unknown })).toBe(0);
  });

  campusTest('leave out what a session of the coach or of the pupil is in the way of', async (campus) => {
    const { lina, book } = await openFamily(campus);
    await book(lina.caller, saturday);
    const range = { from: '2026-11-21T08:00:00Z', to: '2026-11-21T11:00:00Z' };
    const { slots } = await listSlots(lina.caller, range);
    expect(slots.map(({ slot_start }) => slot_start.slice(11, 16))).toEqual(['08:00', '10:00']);
  });
});

describe('booking', () => {
  campusTest('proposes a session, says so once, and moves the next session of the summary', async (campus) => {
    const { lina, coach, book } = await openFamily(campus);
    campus.announced.length = 0;
    const session = await book(lina.caller, saturday, { message: 'Les tris, encore.', modality: 'Visio' });
    expect(session).toMatchObject({
      student_id: lina.student_id,
      coach: { id: coach.actor.user_id, first_name: 'Karim' },
      status: 'Proposé',
      kind: 'Visio',
      subject: 'NSI',
      slot_start: saturday,
      slot_end: '2026-11-21T10:00:00.000Z',
      message: 'Les tris, encore.',
      room_url: null,
      revision: 0,
    });
    expect(await bookingEvents(campus, lina.student_id)).toEqual(['SESSION_BOOKED']);
    expect(campus.announced).toEqual([lina.student_id]);
    const [summary] = await campus.db.orm.select().from(schema.studentSummaries);
    expect(summary?.next_session_at?.toISOString()).toBe(saturday);
  });

  campusTest('is confirmed at once by a coach who has said so, with both events', async (campus) => {
    const { lina, book } = await openFamily(campus, { auto_confirm: true });
    expect(await book(lina.caller, saturday)).toMatchObject({ status: 'Confirmé', revision: 1 });
    expect(await bookingEvents(campus, lina.student_id)).toEqual(['SESSION_BOOKED', 'SESSION_CONFIRMED']);
  });

  campusTest('is for the pupil, their parent, their coach and the administration, and nobody else', async (campus) => {
    const { lina, coach, book } = await openFamily(campus);
    const parent = await addParent(campus, lina.student_id);
    const admin = await addAdmin(campus);
    for (const [hour, caller] of [lina.caller, parent, coach, admin].entries())
      expect(await book(caller, `2026-11-21T${10 + hour}:00:00Z`)).toMatchObject({ status: 'Proposé' });
    const [first] = await campus.db.orm.select().from(schema.sessions);
    expect(first?.requested_by).toBe(lina.user_id);
    const hugo = await addPupil(campus);
    for (const stranger of [hugo.caller, await addParent(campus, hugo.student_id), await addCoach(campus)])
      await expect(book(stranger, saturday)).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
  });

  campusTest(
    'the same slot twice is taken the second time, for the same pupil too, and records nothing',
    async (campus) => {
      const { lina, coach, book } = await openFamily(campus);
      const hugo = await addPupil(campus);
      await campus.db.orm
        .insert(schema.coachings)
        .values({ coach_id: coach.actor.user_id, student_id: hugo.student_id });
      await book(lina.caller, saturday);
      for (const again of [
        () => book(lina.caller, saturday),
        () => bookSession(hugo.caller, { type: 'Visio', slot: hourOf(coach, saturday) }),
      ])
        await expect(again()).rejects.toMatchObject({ code: 'CONFLICT', reason: 'SLOT_TAKEN' });
      expect(await bookingEvents(campus, lina.student_id)).toEqual(['SESSION_BOOKED']);
      expect(await bookingEvents(campus, hugo.student_id)).toEqual([]);
    },
  );

  campusTest(
    'what a coach does not offer is said apart: the hour, the length, the kind, a coach of others',
    async (campus) => {
      const { lina, coach, book } = await openFamily(campus);
      const stranger = await addCoach(campus);
      await openEveryDay(campus, stranger.actor.user_id);
      const slot = (start: string, of = coach, minutes = 60) =>
        bookSession(lina.caller, { type: 'Visio', slot: hourOf(of, start, minutes) });
      for (const refused of [
        () => slot('2026-11-21T09:30:00Z'),
        () => slot(saturday, coach, 90),
        () => slot(saturday, stranger),
        () => slot('2026-11-21T21:00:00Z'),
        // Under the notice, past, beyond the horizon.
        () => slot('2026-11-18T16:00:00Z'),
        () => slot('2026-11-16T10:00:00Z'),
        () => slot('2027-03-03T10:00:00Z'),
      ])
        await expect(refused()).rejects.toMatchObject({ code: 'CONFLICT', reason: 'SLOT_NOT_OFFERED' });
      const visio = [
        {
          weekday: 6,
          start_minute: 600,
          end_minute: 660,
          kinds: ['Visio' as const],
          valid_from: null,
          valid_until: null,
        },
      ];
      await openEveryDay(campus, coach.actor.user_id, {}, { openings: visio });
      await expect(book(lina.caller, saturday, { type: 'Stage' })).rejects.toMatchObject({
        reason: 'SLOT_NOT_OFFERED',
      });
      expect(await campus.db.orm.$count(schema.sessions)).toBe(0);
    },
  );

  campusTest('a pupil is not in two places, even with two coaches', async (campus) => {
    const { lina, coach, book } = await openFamily(campus);
    const other = await addCoach(campus, lina.student_id);
    await openEveryDay(campus, other.actor.user_id, { session_minutes: 90 });
    await book(lina.caller, saturday);
    await expect(
      bookSession(lina.caller, { type: 'Visio', slot: hourOf(other, '2026-11-21T08:30:00Z', 90) }),
    ).rejects.toMatchObject({ code: 'CONFLICT', reason: 'STUDENT_BUSY' });
    expect(coach.actor.user_id).not.toBe(other.actor.user_id);
  });

  campusTest('the database has the last word, and says who is not free', async (campus) => {
    const { lina, coach } = await openFamily(campus);
    const other = await addCoach(campus, lina.student_id);
    const hugo = await addPupil(campus);
    const schedule = (student_id: string, { actor }: Caller) =>
      change(campus, async (within) => {
        await within.lock(student_id);
        const [slot_start, slot_end] = [new Date(saturday), new Date('2026-11-21T10:00:00Z')];
        const session = { student_id, coach_id: actor.user_id, subject: 'NSI', kind: 'Visio' } as const;
        return scheduleSession(campus, within, { ...session, slot_start, slot_end });
      });
    await schedule(lina.student_id, coach);
    await expect(schedule(lina.student_id, other)).rejects.toMatchObject({ reason: 'STUDENT_BUSY' });
    await expect(schedule(hugo.student_id, coach)).rejects.toMatchObject({ reason: 'SLOT_TAKEN' });
    await schedule(hugo.student_id, other);
  });

  campusTest('a full day is taken; a slot withdrawn or cancelled is free again', async (campus) => {
    const { lina, coach, book } = await openFamily(campus, { max_per_day: 2 });
    const first = await book(lina.caller, saturday);
    const second = await book(lina.caller, '2026-11-21T10:00:00Z');
    const third = () => book(lina.caller, '2026-11-21T14:00:00Z');
    await expect(third()).rejects.toMatchObject({ reason: 'SLOT_TAKEN' });
    await withdrawSession(lina.caller, { id: first.id });
    await third();
    await expect(book(lina.caller, saturday)).rejects.toMatchObject({ reason: 'SLOT_TAKEN' });
    await cancelSession(coach, { id: second.id });
    await book(lina.caller, saturday);
  });

  campusTest('the notice holds the family, not the coach', async (campus) => {
    const { lina, coach, book } = await openFamily(campus);
    const soon = '2026-11-18T17:00:00Z';
    await expect(book(lina.caller, soon)).rejects.toMatchObject({ reason: 'SLOT_NOT_OFFERED' });
    expect((await listSlots(coach, { student_id: lina.student_id })).slots[0]?.slot_start).toBe(
      '2026-11-18T11:00:00.000Z',
    );
    expect(await book(coach, soon)).toMatchObject({ status: 'Proposé' });
  });

  campusTest('the subject is one the coach teaches', async (campus) => {
    const { lina, book } = await openFamily(campus);
    expect(await book(lina.caller, saturday, { subject: 'MATHS' })).toMatchObject({ subject: 'MATHS' });
    await expect(book(lina.caller, '2026-11-21T10:00:00Z', { subject: 'SVT' })).rejects.toMatchObject({
      reason: 'SUBJECT_NOT_TAUGHT',
    });
    const { lina: other, book: bookOther } = await openFamily(campus, { subjects: [] });
    expect(await bookOther(other.caller, saturday)).toMatchObject({ subject: 'NSI' });
  });

  campusTest('only a Visio has a room, and each its own, that cannot be guessed', async (campus) => {
    const { lina, book } = await openFamily(campus);
    await book(lina.caller, saturday);
    await book(lina.caller, '2026-11-21T10:00:00Z');
    await book(lina.caller, '2026-11-21T11:00:00Z', { type: 'Présentiel' });
    const rooms = (await campus.db.orm.select().from(schema.sessions))
      .map(({ room }) => room)
      .filter((room) => room !== null);
    expect(new Set(rooms).size).toBe(2);
    for (const room of rooms) expect(room).toMatch(/^nexus-[0-9a-f]{32}$/);
  });
});

describe('moving a session', () => {
  campusTest('keeps its id and its status, frees the old slot, says so once', async (campus) => {
    const { lina, coach, book } = await openFamily(campus, { auto_confirm: true });
    const { id } = await book(lina.caller, saturday);
    const to = { id, slot: hourOf(coach, '2026-11-21T14:00:00Z') };
    const moved = await rescheduleSession(coach, to);
    expect(moved).toMatchObject({ id, status: 'Confirmé', slot_start: '2026-11-21T14:00:00.000Z', revision: 2 });
    expect(await rescheduleSession(coach, to)).toEqual(moved);
    expect((await bookingEvents(campus, lina.student_id)).at(-1)).toBe('SESSION_RESCHEDULED');
    expect(await bookingEvents(campus, lina.student_id)).toHaveLength(3);
    await book(lina.caller, saturday);
  });

  campusTest('goes where it overlaps itself, not where another is', async (campus) => {
    const { lina, coach, book } = await openFamily(campus, { session_minutes: 30 });
    const half = (start: string) => hourOf(coach, start, 30);
    const first = await book(lina.caller, saturday, { slot: half(saturday) });
    await book(lina.caller, saturday, { slot: half('2026-11-21T10:00:00Z') });
    await openEveryDay(campus, coach.actor.user_id);
    const longer = await rescheduleSession(coach, { id: first.id, slot: hourOf(coach, saturday) });
    expect(longer.slot_end).toBe('2026-11-21T10:00:00.000Z');
    await expect(
      rescheduleSession(coach, { id: first.id, slot: hourOf(coach, '2026-11-21T10:00:00Z') }),
    ).rejects.toMatchObject({ reason: 'SLOT_TAKEN' });
  });

  campusTest('is refused to a slot of another coach, of a cancelled session, by another coach', async (campus) => {
    const { lina, coach, book } = await openFamily(campus);
    const other = await addCoach(campus, lina.student_id);
    await openEveryDay(campus, other.actor.user_id);
    const { id } = await book(lina.caller, saturday);
    const at = (of: Caller) => ({ id, slot: hourOf(of, '2026-11-21T14:00:00Z') });
    await expect(rescheduleSession(coach, at(other))).rejects.toMatchObject({ reason: 'SLOT_NOT_OFFERED' });
    await expect(rescheduleSession(other, at(other))).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(rescheduleSession(lina.caller, at(coach))).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await cancelSession(coach, { id });
    await expect(rescheduleSession(coach, at(coach))).rejects.toMatchObject({ reason: 'SESSION_NOT_LIVE' });
    const [row] = await campus.db.orm.select().from(schema.sessions).where(eq(schema.sessions.id, id));
    expect(row?.slot_start.toISOString()).toBe(saturday);
  });
});
