import type { CancelSessionInput, Session } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { changeSession } from './change-session.ts';
import { moveSession } from './move-session.ts';

/**
 * Cancels a session, proposed or confirmed. Twice is no error, and the first reason stays.
 *
 * @throws as changeSession.
 */
export function cancelSession(caller: Caller, { id, reason }: CancelSessionInput): Promise<Session> {
  return changeSession(caller, 'sessions:cancel', id, (within) => moveSession(caller, within, id, 'Annulé', reason));
}
