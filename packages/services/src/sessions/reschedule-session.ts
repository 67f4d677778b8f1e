import { CampusError, type RescheduleSessionInput, type Session } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { readSlotId } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { changeSession } from './change-session.ts';
import { claimSlot } from './diary.ts';
import { withoutOverlap } from './schedule-session.ts';

/**
 * Moves a live session to another free slot of its coach. It keeps its id, its room and its status: there is no way back
 * from Confirmé (DOMAIN, Enums), and the coach who moves it has said yes. To where it is already is no error.
 *
 * @throws as changeSession and claimSlot; SESSION_NOT_LIVE it is cancelled; SESSION_OVER attendance has been noted.
 */
export function rescheduleSession(caller: Caller, input: RescheduleSessionInput): Promise<Session> {
  const { sessions } = schema;
  const slot = readSlotId(input.slot);
  return changeSession(caller, 'sessions:reschedule', input.id, async (within, before) => {
    const { id, student_id, kind, slot_start } = before;
    if (before.status === 'Annulé') throw new CampusError('SESSION_NOT_LIVE');
    if (before.attended_at !== null || before.absent_at !== null) throw new CampusError('SESSION_OVER');
    if (slot.coach_id !== before.coach_id) throw new CampusError('SLOT_NOT_OFFERED');
    if (slot.start.getTime() === slot_start.getTime() && slot.end.getTime() === before.slot_end.getTime()) return;
    await claimSlot(caller, within.orm, { slot, kind, student_id, except_id: id });
    const revision = before.revision + 1;
    const moved = { slot_start: slot.start, slot_end: slot.end, revision, updated_at: caller.now() };
    await withoutOverlap(within.orm, (inner) => inner.update(sessions).set(moved).where(eq(sessions.id, id)));
    await within.record({
      kind: 'SESSION_RESCHEDULED',
      student_id,
      key: `SESSION_RESCHEDULED:${id}:${revision}`,
      payload: { session_id: id, from: slot_start.toISOString(), slot_start: slot.start.toISOString() },
    });
  });
}
