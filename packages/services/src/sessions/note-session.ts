import { CampusError, type NoteSessionInput, type Session } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { changeSession } from './change-session.ts';

/**
 * Writes the note of a session that has begun, in place of the one before, and says who reads it. The same note twice is
 * recorded once; what it says is in no event.
 *
 * @throws as changeSession; SESSION_NOT_LIVE, SESSION_NOT_STARTED.
 */
export function noteSession(caller: Caller, { id, note, audience }: NoteSessionInput): Promise<Session> {
  const { sessions } = schema;
  return changeSession(caller, 'sessions:note', id, async (within, before) => {
    const now = caller.now();
    if (before.status === 'Annulé') throw new CampusError('SESSION_NOT_LIVE');
    if (now < before.slot_start) throw new CampusError('SESSION_NOT_STARTED');
    if (before.note === note && before.note_audience === audience) return;
    const revision = before.revision + 1;
    await within.orm
      .update(sessions)
      .set({ note, note_audience: audience, revision, updated_at: now })
      .where(eq(sessions.id, id));
    await within.record({
      kind: 'SESSION_NOTED',
      student_id: before.student_id,
      key: `SESSION_NOTED:${id}:${revision}`,
      payload: { session_id: id, audience },
    });
  });
}
