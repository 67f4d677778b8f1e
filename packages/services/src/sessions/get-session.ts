import { CampusError, type Session } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { SessionRow, sessionJson, sessionTables, sessionView } from './session-rows.ts';

const statement = `select (${sessionJson})::text as session from ${sessionTables} where s.id = $1::uuid`;

/**
 * A session as its reader may see it, for a verb that has checked their access.
 *
 * @throws SESSION_NOT_FOUND
 */
export async function getSession(caller: Caller, id: string): Promise<Session> {
  const [row] = await caller.db.read<{ session: string }>(statement, [id]);
  if (row === undefined) throw new CampusError('SESSION_NOT_FOUND');
  return sessionView(caller, SessionRow.parse(JSON.parse(row.session)));
}
