import { schema } from '@nexus/db';
import { describe, expect } from 'vitest';
import { addAdmin, addCoach, addParent, addPupil, eventsOf, type TestCampus } from '../../test/campus.ts';
import { hourOf, openEveryDay } from '../../test/coach.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import {
  bookSession,
  cancelSession,
  cancelSessions,
  confirmSession,
  listSessions,
  noteSession,
  recordAttendance,
  rescheduleSession,
  withdrawSession,
} from './index.ts';

const campusTest = useRolledBackCampus();
const unknown = '01890000-0000-7000-8000-000000000000';
const saturday = '2026-11-21T09:00:00.000Z';

async function bookedFamily(campus: TestCampus) {
  const lina = await addPupil(campus);
  const coach = await addCoach(campus, lina.student_id);
  const parent = await addParent(campus, lina.student_id);
  await openEveryDay(campus, coach.actor.user_id);
  const { id } = await bookSession(lina.caller, { type: 'Visio', slot: hourOf(coach, saturday) });
  return { lina, coach, parent, admin: await addAdmin(campus), id };
}

const count = async (campus: TestCampus, student_id: string, kind: string) =>
  (await eventsOf(campus, student_id)).filter((one) => one === kind).length;
const later = (minutes: number) => new Date(Date.parse(saturday) + minutes * 60_000);

describe('from proposed to confirmed to cancelled', () => {
  campusTest('each step is recorded once, however often it is asked', async (campus) => {
    const { lina, coach, id } = await bookedFamily(campus);
    for (let turn = 0; turn < 3; turn += 1)
      expect(await confirmSession(coach, { id })).toMatchObject({ status: 'Confirmé', revision: 1 });
    for (const reason of ['Je suis malade.', 'Autre chose.'])
      expect(await cancelSession(coach, { id, reason })).toMatchObject({
        status: 'Annulé',
        revision: 2,
        cancel_reason: 'Je suis malade.',
      });
    await expect(confirmSession(coach, { id })).rejects.toMatchObject({ code: 'CONFLICT', reason: 'SESSION_NOT_LIVE' });
    expect(await count(campus, lina.student_id, 'SESSION_CONFIRMED')).toBe(1);
    expect(await count(campus, lina.student_id, 'SESSION_CANCELLED')).toBe(1);
    const [summary] = await campus.db.orm.select().from(schema.studentSummaries);
    expect(summary?.next_session_at).toBeNull();
  });

  campusTest('the family takes back what is proposed, not what is confirmed', async (campus) => {
    const { lina, coach, parent, id } = await bookedFamily(campus);
    await confirmSession(coach, { id });
    for (const caller of [lina.caller, parent])
      await expect(withdrawSession(caller, { id })).rejects.toMatchObject({ reason: 'SESSION_ALREADY_CONFIRMED' });
    const other = await bookSession(lina.caller, { type: 'Stage', slot: hourOf(coach, '2026-11-21T10:00:00Z') });
    expect(await withdrawSession(parent, { id: other.id })).toMatchObject({ status: 'Annulé' });
    expect(await withdrawSession(lina.caller, { id: other.id })).toMatchObject({ status: 'Annulé', revision: 1 });
    await expect(withdrawSession(coach, { id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
  });

  campusTest('is the coach’s or the administration’s to decide; another family is told nothing', async (campus) => {
    const { lina, parent, admin, id } = await bookedFamily(campus);
    const colleague = await addCoach(campus, lina.student_id);
    const stranger = await addCoach(campus);
    for (const caller of [lina.caller, parent, colleague]) {
      await expect(confirmSession(caller, { id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
      await expect(cancelSession(caller, { id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    }
    const foreign = await confirmSession(stranger, { id }).catch((error: unknown) => error);
    const missing = await confirmSession(stranger, { id: unknown }).catch((error: unknown) => error);
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', reason: 'SESSION_NOT_FOUND' });
    expect(foreign).toEqual(missing);
    expect(await confirmSession(admin, { id })).toMatchObject({ status: 'Confirmé' });
    expect(await campus.db.orm.$count(schema.auditLog)).toBe(1);
  });

  campusTest('many at once: each has its own result, and what cannot be is not found', async (campus) => {
    const { lina, coach, admin, id } = await bookedFamily(campus);
    const colleague = await addCoach(campus, lina.student_id);
    await openEveryDay(campus, colleague.actor.user_id);
    const other = await bookSession(lina.caller, { type: 'Visio', slot: hourOf(colleague, '2026-11-21T10:00:00Z') });
    const statuses = async (caller: typeof coach, ids: string[]) =>
      (await cancelSessions(caller, { ids })).results.map(({ status }) => status);
    expect(await statuses(coach, [id, unknown, other.id, id])).toEqual([
      'cancelled',
      'not_found',
      'not_found',
      'already_cancelled',
    ]);
    expect(await statuses(admin, [id, other.id])).toEqual(['already_cancelled', 'cancelled']);
    await expect(cancelSessions(lina.caller, { ids: [id] })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    expect(await count(campus, lina.student_id, 'SESSION_CANCELLED')).toBe(2);
  });
});

describe('who was there', () => {
  campusTest('is noted from the start on, of a confirmed session; present makes a day of learning', async (campus) => {
    const { lina, coach, id } = await bookedFamily(campus);
    campus.clock = later(5);
    await expect(recordAttendance(coach, { id, present: true })).rejects.toMatchObject({
      reason: 'SESSION_NOT_CONFIRMED',
    });
    await confirmSession(coach, { id });
    campus.clock = later(-1);
    await expect(recordAttendance(coach, { id, present: true })).rejects.toMatchObject({
      reason: 'SESSION_NOT_STARTED',
    });
    // Two days after: the day of learning is the session's all the same.
    campus.clock = later(2 * 24 * 60);
    for (let turn = 0; turn < 2; turn += 1)
      expect(await recordAttendance(coach, { id, present: true })).toMatchObject({
        attendance: 'present',
        revision: 2,
      });
    const [day] = await campus.db.orm.select().from(schema.activityDays);
    expect(day).toMatchObject({ day: '2026-11-21', activities: 1, minutes: 60 });
    expect(await count(campus, lina.student_id, 'SESSION_ATTENDED')).toBe(1);
    await expect(rescheduleSession(coach, { id, slot: hourOf(coach, '2026-11-28T09:00:00Z') })).rejects.toMatchObject({
      reason: 'SESSION_OVER',
    });
  });

  campusTest('can be put right, and a cancelled session was not attended', async (campus) => {
    const { lina, coach, id } = await bookedFamily(campus);
    await confirmSession(coach, { id });
    campus.clock = later(90);
    const days = () => campus.db.orm.$count(schema.activityDays);
    await recordAttendance(coach, { id, present: true });
    expect(await days()).toBe(1);
    expect(await recordAttendance(coach, { id, present: false })).toMatchObject({ attendance: 'absent' });
    expect(await days()).toBe(0);
    await recordAttendance(coach, { id, present: true });
    expect(await cancelSession(coach, { id })).toMatchObject({ status: 'Annulé', attendance: null });
    expect(await days()).toBe(0);
    await expect(recordAttendance(coach, { id, present: true })).rejects.toMatchObject({ reason: 'SESSION_NOT_LIVE' });
    expect((await eventsOf(campus, lina.student_id)).slice(-4)).toEqual([
      'SESSION_ATTENDED',
      'SESSION_MISSED',
      'SESSION_ATTENDED',
      'SESSION_CANCELLED',
    ]);
  });
});

describe('what each may see', () => {
  campusTest(
    'the room: the pupil and the coach, from ten minutes before to the end, once confirmed',
    async (campus) => {
      const { lina, coach, parent, admin, id } = await bookedFamily(campus);
      const colleague = await addCoach(campus, lina.student_id);
      const roomFor = async (caller: typeof coach) => {
        const { sessions } = await listSessions(caller, { student_id: lina.student_id, limit: 10 });
        return sessions[0]?.room_url;
      };
      campus.clock = later(5);
      expect(await roomFor(lina.caller)).toBeNull();
      await confirmSession(coach, { id });
      const [row] = await campus.db.orm.select().from(schema.sessions);
      for (const caller of [lina.caller, coach]) expect(await roomFor(caller)).toBe(`https://visio.test/${row?.room}`);
      for (const caller of [parent, admin, colleague]) expect(await roomFor(caller)).toBeNull();
      const open: [number, boolean][] = [
        [-11, false],
        [-10, true],
        [59, true],
        [60, false],
      ];
      for (const [minutes, isOpen] of open) {
        campus.clock = later(minutes);
        expect([minutes, (await roomFor(lina.caller)) !== null]).toEqual([minutes, isOpen]);
      }
      campus.clock = later(5);
      await cancelSession(coach, { id });
      expect(await roomFor(lina.caller)).toBeNull();
    },
  );

  campusTest('the note: those it was written for', async (campus) => {
    const { lina, coach, parent, admin, id } = await bookedFamily(campus);
    const colleague = await addCoach(campus, lina.student_id);
    const write = (audience: 'coach' | 'student' | 'family') =>
      noteSession(coach, { id, note: 'Tris acquis.', audience });
    await expect(write('family')).rejects.toMatchObject({ reason: 'SESSION_NOT_STARTED' });
    campus.clock = later(61);
    const readers = async () => {
      const names: string[] = [];
      for (const [name, caller] of Object.entries({ coach, colleague, pupil: lina.caller, parent, admin })) {
        const { sessions } = await listSessions(caller, { student_id: lina.student_id, limit: 10 });
        if (sessions[0]?.note != null) names.push(name);
      }
      return names.join(' ');
    };
    await write('coach');
    await write('coach');
    expect(await readers()).toBe('coach admin');
    expect(await count(campus, lina.student_id, 'SESSION_NOTED')).toBe(1);
    await write('student');
    expect(await readers()).toBe('coach colleague pupil admin');
    await write('family');
    expect(await readers()).toBe('coach colleague pupil parent admin');
  });
});

describe('the list', () => {
  campusTest('goes page by page in the order of time, and can be narrowed', async (campus) => {
    const { lina, coach, id } = await bookedFamily(campus);
    for (const hour of ['10', '11', '12', '14'])
      await bookSession(lina.caller, { type: 'Visio', slot: hourOf(coach, `2026-11-21T${hour}:00:00Z`) });
    await confirmSession(coach, { id });
    const starts: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listSessions(lina.caller, { limit: 2, cursor });
      starts.push(...page.sessions.map(({ slot_start }) => slot_start.slice(11, 13)));
      cursor = page.next_cursor;
    } while (cursor !== undefined);
    expect(starts).toEqual(['09', '10', '11', '12', '14']);
    const narrowed = async (input: object) =>
      (await listSessions(lina.caller, { limit: 50, ...input })).sessions.length;
    expect(await narrowed({ status: 'Confirmé' })).toBe(1);
    expect(await narrowed({ from: '2026-11-21T11:00:00Z', to: '2026-11-21T13:00:00Z' })).toBe(2);
    await expect(listSessions(lina.caller, { limit: 2, cursor: 'nulle part' })).rejects.toMatchObject({
      reason: 'INVALID_INPUT',
    });
  });

  campusTest('of a coach without a pupil is their own sessions, with those they still follow', async (campus) => {
    const { lina, coach, parent, admin } = await bookedFamily(campus);
    const colleague = await addCoach(campus, lina.student_id);
    expect((await listSessions(coach, { limit: 50 })).sessions).toMatchObject([{ student: { first_name: 'Lina' } }]);
    expect((await listSessions(colleague, { limit: 50 })).sessions).toEqual([]);
    expect((await listSessions(parent, { limit: 50 })).sessions).toHaveLength(1);
    await expect(listSessions(admin, { limit: 50 })).rejects.toMatchObject({ reason: 'STUDENT_REQUIRED' });
    await campus.db.orm.delete(schema.coachings);
    expect((await listSessions(coach, { limit: 50 })).sessions).toEqual([]);
  });
});
