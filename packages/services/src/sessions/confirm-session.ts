import type { Session, SessionRef } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { changeSession } from './change-session.ts';
import { moveSession } from './move-session.ts';

/**
 * The coach says yes. Twice is no error and records it once.
 *
 * @throws as changeSession; SESSION_NOT_LIVE it has been cancelled.
 */
export function confirmSession(caller: Caller, { id }: SessionRef): Promise<Session> {
  return changeSession(caller, 'sessions:confirm', id, (within) => moveSession(caller, within, id, 'Confirmé'));
}
