import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCoach, addPupil, as, eventsOf, type TestCampus } from '../../test/campus.ts';
import { hourOf, openEveryDay } from '../../test/coach.ts';
import { openCommittedCampus } from '../../test/database.ts';
import { updateAvailability } from '../availability/index.ts';
import { rebuildSummaries } from '../projection/index.ts';
import {
  bookSession,
  cancelSession,
  cancelSessions,
  confirmSession,
  listSlots,
  recordAttendance,
  rescheduleSession,
} from './index.ts';

const saturday = '2026-11-21T09:00:00.000Z';

/** Many connections at once, on a real server: what one connection cannot show. */
describe('at the same instant', () => {
  let campus: TestCampus;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ campus, close } = await openCommittedCampus());
  });
  afterAll(() => close());

  const outcomes = async (work: Promise<unknown>[]) => {
    const settled = await Promise.allSettled(work);
    return settled.map((one) => (one.status === 'fulfilled' ? 'done' : `${one.reason.code} ${one.reason.reason}`));
  };
  const liveOf = async (coach_id: string) =>
    campus.db.orm.select().from(schema.sessions).where(eq(schema.sessions.coach_id, coach_id));
  const pupilsOf = async (count: number) => {
    const pupils = [];
    for (let index = 0; index < count; index += 1) pupils.push(await addPupil(campus));
    return pupils;
  };

  test('two hundred pupils book one slot: one has it, the others are told that it is taken', async () => {
    const pupils = await pupilsOf(200);
    const coach = await addCoach(campus, ...pupils.map(({ student_id }) => student_id));
    await openEveryDay(campus, coach.actor.user_id);
    const slot = hourOf(coach, saturday);
    const results = await outcomes(pupils.map(({ caller }) => bookSession(caller, { type: 'Visio', slot })));
    expect(results.filter((one) => one === 'done')).toHaveLength(1);
    expect(results.filter((one) => one === 'CONFLICT SLOT_TAKEN')).toHaveLength(199);
    expect(await liveOf(coach.actor.user_id)).toHaveLength(1);
    let told = 0;
    for (const { student_id } of pupils)
      told += (await eventsOf(campus, student_id)).filter((kind) => kind === 'SESSION_BOOKED').length;
    expect(told).toBe(1);
  });

  test('one pupil asks two hundred times for one slot: one session, one event', async () => {
    const lina = await addPupil(campus);
    const coach = await addCoach(campus, lina.student_id);
    await openEveryDay(campus, coach.actor.user_id, { auto_confirm: true });
    const slot = hourOf(coach, saturday);
    const results = await outcomes(
      Array.from({ length: 200 }, () => bookSession(lina.caller, { type: 'Visio', slot })),
    );
    expect(results.filter((one) => one === 'done')).toHaveLength(1);
    expect(results.filter((one) => one === 'CONFLICT SLOT_TAKEN')).toHaveLength(199);
    const kinds = (await eventsOf(campus, lina.student_id)).filter((kind) => kind.startsWith('SESSION_'));
    expect(kinds).toEqual(['SESSION_BOOKED', 'SESSION_CONFIRMED']);
  });

  test('a pupil books overlapping slots of many coaches: one', async () => {
    const lina = await addPupil(campus);
    const coaches = [];
    for (let index = 0; index < 20; index += 1) {
      const coach = await addCoach(campus, lina.student_id);
      const length = index % 2 === 0 ? 60 : 90;
      await openEveryDay(campus, coach.actor.user_id, { session_minutes: length });
      // From nine to ten, or from half past eight to ten: hours of eight to eight in Paris.
      coaches.push(hourOf(coach, index % 2 === 0 ? saturday : '2026-11-21T08:30:00.000Z', length));
    }
    const results = await outcomes(coaches.map((slot) => bookSession(lina.caller, { type: 'Visio', slot })));
    expect(results.filter((one) => one === 'done')).toHaveLength(1);
    expect(results.filter((one) => one === 'CONFLICT STUDENT_BUSY')).toHaveLength(19);
  });

  test('a day takes no more than the coach does, however many ask together for its hours', async () => {
    const pupils = await pupilsOf(24);
    const coach = await addCoach(campus, ...pupils.map(({ student_id }) => student_id));
    await openEveryDay(campus, coach.actor.user_id, { max_per_day: 3 });
    const hours = Array.from({ length: 12 }, (_, hour) => new Date(Date.parse(saturday) + (hour - 2) * 3_600_000));
    const results = await outcomes(
      pupils.map(({ caller }, index) => {
        const hour = hours[index % hours.length] ?? new Date(saturday);
        return bookSession(caller, { type: 'Visio', slot: hourOf(coach, hour.toISOString()) });
      }),
    );
    expect(results.filter((one) => one === 'done')).toHaveLength(3);
    expect(results.filter((one) => one === 'CONFLICT SLOT_TAKEN')).toHaveLength(21);
  });

  test('sessions that are moved to one slot, and others booked there, are one', async () => {
    const pupils = await pupilsOf(20);
    const coach = await addCoach(campus, ...pupils.map(({ student_id }) => student_id));
    await openEveryDay(campus, coach.actor.user_id, { max_per_day: 20 });
    const moved: string[] = [];
    for (const [index, { caller }] of pupils.slice(0, 10).entries()) {
      const start = new Date(Date.parse(saturday) + (24 + index) * 3_600_000).toISOString();
      moved.push((await bookSession(caller, { type: 'Visio', slot: hourOf(coach, start) })).id);
    }
    const slot = hourOf(coach, saturday);
    const results = await outcomes([
      ...moved.map((id) => rescheduleSession(coach, { id, slot })),
      ...pupils.slice(10).map(({ caller }) => bookSession(caller, { type: 'Visio', slot })),
    ]);
    expect(results.filter((one) => one === 'done')).toHaveLength(1);
    expect(results.filter((one) => one === 'CONFLICT SLOT_TAKEN')).toHaveLength(19);
  });

  test('confirmed and cancelled together, again and again: one history, each event once', async () => {
    const lina = await addPupil(campus);
    const coach = await addCoach(campus, lina.student_id);
    await openEveryDay(campus, coach.actor.user_id);
    const { id } = await bookSession(lina.caller, { type: 'Visio', slot: hourOf(coach, saturday) });
    const results = await outcomes(
      Array.from({ length: 30 }, () => [
        confirmSession(coach, { id }),
        cancelSession(coach, { id }),
        cancelSessions(coach, { ids: [id, id] }),
      ]).flat(),
    );
    expect(results.filter((one) => !['done', 'CONFLICT SESSION_NOT_LIVE'].includes(one))).toEqual([]);
    const kinds = (await eventsOf(campus, lina.student_id)).filter((kind) => kind.startsWith('SESSION_'));
    expect([
      ['SESSION_BOOKED', 'SESSION_CANCELLED'],
      ['SESSION_BOOKED', 'SESSION_CONFIRMED', 'SESSION_CANCELLED'],
    ]).toContainEqual(kinds);
    const [row] = await liveOf(coach.actor.user_id);
    expect(row).toMatchObject({ status: 'Annulé', revision: kinds.length - 1 });
  });

  test('present, said forty times, is a day of learning once; the summaries agree with the tables', async () => {
    const lina = await addPupil(campus);
    const coach = await addCoach(campus, lina.student_id);
    await openEveryDay(campus, coach.actor.user_id, { auto_confirm: true });
    const { id } = await bookSession(lina.caller, { type: 'Visio', slot: hourOf(coach, saturday) });
    const { clock } = campus;
    campus.clock = new Date(Date.parse(saturday) + 3_600_000);
    await Promise.all(Array.from({ length: 40 }, () => recordAttendance(coach, { id, present: true })));
    const kinds = await eventsOf(campus, lina.student_id);
    expect(kinds.filter((kind) => kind === 'SESSION_ATTENDED')).toHaveLength(1);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
    campus.clock = clock;
  });

  test('a week that changes while its slots are booked locks nobody out', async () => {
    const pupils = await pupilsOf(12);
    const coach = await addCoach(campus, ...pupils.map(({ student_id }) => student_id));
    const coach_id = coach.actor.user_id;
    await openEveryDay(campus, coach_id);
    const week = { openings: [], exceptions: [], rules: { ...(await rulesOf(coach_id)), buffer_minutes: 0 } };
    const results = await outcomes([
      ...pupils.map(({ caller }, index) => {
        const start = new Date(Date.parse(saturday) + index * 86_400_000).toISOString();
        return bookSession(caller, { type: 'Visio', slot: hourOf(coach, start) });
      }),
      updateAvailability(as(campus, coach_id, 'coach'), week),
      ...pupils.map(({ caller }) => listSlots(caller, {})),
    ]);
    expect(results.filter((one) => !['done', 'CONFLICT SLOT_NOT_OFFERED'].includes(one))).toEqual([]);
  });

  const rulesOf = async (id: string) => {
    const [rules] = await campus.db.orm
      .select()
      .from(schema.coachBookingRules)
      .where(eq(schema.coachBookingRules.coach_id, id));
    if (rules === undefined) throw new Error('no rules');
    const { coach_id: _, updated_at: __, ...rest } = rules;
    return rest;
  };
});
