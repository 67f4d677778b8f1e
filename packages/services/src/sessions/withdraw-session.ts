import { CampusError, type Session, type SessionRef } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { changeSession } from './change-session.ts';
import { moveSession } from './move-session.ts';

/**
 * The family takes back what it asked for, while the coach has not said yes. Twice is no error.
 *
 * @throws as changeSession; SESSION_ALREADY_CONFIRMED the coach has said yes: it is theirs to cancel.
 */
export function withdrawSession(caller: Caller, { id }: SessionRef): Promise<Session> {
  return changeSession(caller, 'sessions:withdraw', id, async (within, before) => {
    if (before.status === 'Confirmé') throw new CampusError('SESSION_ALREADY_CONFIRMED');
    await moveSession(caller, within, id, 'Annulé');
  });
}
