import { CampusError, type RecordAttendanceInput, type Session } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { changeSession } from './change-session.ts';

/**
 * Notes whether the pupil was there, from the start of the session on. It can be put right; saying the same twice
 * records it once. A session attended is a learning event of the day it ended.
 *
 * @throws as changeSession; SESSION_NOT_LIVE, SESSION_NOT_CONFIRMED, SESSION_NOT_STARTED.
 */
export function recordAttendance(caller: Caller, { id, present }: RecordAttendanceInput): Promise<Session> {
  const { sessions } = schema;
  return changeSession(caller, 'sessions:attendance', id, async (within, before) => {
    const { student_id, slot_start, slot_end } = before;
    const now = caller.now();
    if (before.status === 'Annulé') throw new CampusError('SESSION_NOT_LIVE');
    if (before.status !== 'Confirmé') throw new CampusError('SESSION_NOT_CONFIRMED');
    if (now < slot_start) throw new CampusError('SESSION_NOT_STARTED');
    if (present ? before.attended_at !== null : before.absent_at !== null) return;
    const revision = before.revision + 1;
    await within.orm
      .update(sessions)
      .set({ attended_at: present ? slot_end : null, absent_at: present ? null : now, revision, updated_at: now })
      .where(eq(sessions.id, id));
    const kind = present ? 'SESSION_ATTENDED' : 'SESSION_MISSED';
    await within.record({
      kind,
      student_id,
      key: `${kind}:${id}:${revision}`,
      payload: { session_id: id, slot_start: slot_start.toISOString() },
      active_at: before.attended_at ?? slot_end,
    });
  });
}
