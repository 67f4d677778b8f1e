import { CampusError, type CancelledSessions, type CancelSessionsInput, may } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { withinSession } from './change-session.ts';
import { moveSession } from './move-session.ts';

/**
 * Cancels sessions one by one, each in a transaction of its own: what becomes of one changes nothing for the others. One
 * that is not this coach's to cancel is not found.
 *
 * @throws NOT_ALLOWED the role may not cancel.
 */
export async function cancelSessions(caller: Caller, { ids }: CancelSessionsInput): Promise<CancelledSessions> {
  if (!may(caller.actor.role, 'sessions:cancelMany')) throw new CampusError('NOT_ALLOWED');
  const results: CancelledSessions['results'] = [];
  for (const id of ids) results.push({ id, status: await cancelOne(caller, id) });
  return { results };
}

async function cancelOne(caller: Caller, id: string): Promise<CancelledSessions['results'][number]['status']> {
  try {
    const moved = await withinSession(caller, 'sessions:cancelMany', id, (within) =>
      moveSession(caller, within, id, 'Annulé'),
    );
    return moved ? 'cancelled' : 'already_cancelled';
  } catch (error) {
    const notTheirs = error instanceof CampusError && ['NOT_FOUND', 'FORBIDDEN'].includes(error.code);
    if (!notTheirs) throw error;
    return 'not_found';
  }
}
