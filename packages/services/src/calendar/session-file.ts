import { CampusError, type SessionRef } from '@nexus/contracts';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { sessionEvent } from './calendar-events.ts';
import { type CalendarFile, fileOf, hiddenAs, readerOf } from './calendar-file.ts';
import { SessionInCalendar, sessionJson, sessionTables } from './calendar-rows.ts';

const statement = `select (${sessionJson})::text as session from ${sessionTables} where s.id = $1::uuid`;

/**
 * One session as a calendar file.
 *
 * @throws SESSION_NOT_FOUND no such session, or one of a pupil this person has no link to.
 */
export async function sessionFile(caller: Caller, { id }: SessionRef): Promise<CalendarFile> {
  const [row] = await caller.db.read<{ session: string }>(statement, [id]);
  if (row === undefined) throw new CampusError('SESSION_NOT_FOUND');
  const session = SessionInCalendar.parse(JSON.parse(row.session));
  await openStudent(caller, 'sessions:list', session.student_id).catch(hiddenAs('SESSION_NOT_FOUND'));
  const reader = await readerOf(caller);
  return fileOf(reader, sessionEvent(caller, reader, session), 'seance-nexus.ics');
}
