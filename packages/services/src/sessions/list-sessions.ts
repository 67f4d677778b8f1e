import { CampusError, type ListSessionsInput, may, type SessionPage } from '@nexus/contracts';
import { z } from 'zod';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { SessionRow, sessionJson, sessionTables, sessionView } from './session-rows.ts';

/** Where a page ended: the start and the id of its last session. */
const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** SQL: the sessions of a pupil (`$1`), or of a coach (`$1`) with those they still follow. */
export const sessionsOf = {
  student: 's.student_id = $1::uuid',
  coach: `s.coach_id = $1::uuid and exists (
    select from nexus_app.coachings k where k.coach_id = s.coach_id and k.student_id = s.student_id)`,
};

const statementOf = (whose: string) => `
  select (${sessionJson})::text as session from ${sessionTables}
  where ${whose} and ($2::timestamptz is null or s.slot_end > $2::timestamptz)
    and ($3::timestamptz is null or s.slot_start < $3::timestamptz)
    and ($4::nexus_app.session_status is null or s.status = $4::nexus_app.session_status)
    and ($5::timestamptz is null or (s.slot_start, s.id) > ($5::timestamptz, $6::uuid))
  order by s.slot_start, s.id limit $7::int`;
const statements = { student: statementOf(sessionsOf.student), coach: statementOf(sessionsOf.coach) };

/**
 * Sessions in the order of time, a page at a time: a pupil's, or a coach's own when they name no pupil.
 *
 * @throws as openStudent; INVALID_INPUT a cursor that no page gave.
 */
export async function listSessions(caller: Caller, input: ListSessionsInput): Promise<SessionPage> {
  const { actor, db } = caller;
  const { student_id, from, to, status, limit, cursor } = input;
  if (!may(actor.role, 'sessions:list')) throw new CampusError('NOT_ALLOWED');
  const ownOfCoach = actor.role === 'coach' && student_id === undefined;
  const whose = ownOfCoach ? actor.user_id : (await openStudent(caller, 'sessions:list', student_id)).id;
  const [after_start, after_id] = cursor === undefined ? [null, null] : decodeCursor(Cursor, cursor);
  const rows = await db.read<{ session: string }>(statements[ownOfCoach ? 'coach' : 'student'], [
    whose,
    from ?? null,
    to ?? null,
    status ?? null,
    after_start,
    after_id,
    limit + 1,
  ]);
  const sessions = rows
    .slice(0, limit)
    .map(({ session }) => sessionView(caller, SessionRow.parse(JSON.parse(session))));
  const last = rows.length > limit ? sessions.at(-1) : undefined;
  return { sessions, ...(last === undefined ? {} : { next_cursor: encodeCursor([last.slot_start, last.id]) }) };
}
