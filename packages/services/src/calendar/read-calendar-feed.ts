import { CampusError } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { calendarOf } from '@nexus/documents';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { hashToken } from '../auth/index.ts';
import type { Campus } from '../context.ts';
import { list } from '../dashboard/index.ts';
import { epreuveEvent, reminderEvent, sessionEvent } from './calendar-events.ts';
import type { CalendarFile } from './calendar-file.ts';
import {
  EpreuveInCalendar,
  epreuveJson,
  epreuveTables,
  isDated,
  Reader,
  ReminderInCalendar,
  reminderJson,
  reminderTables,
  SessionInCalendar,
  sessionJson,
  sessionTables,
} from './calendar-rows.ts';

/** SQL: those the owner of the address may see now: a link taken away takes effect at the next reading. */
const theirs = '(select link.student_id from nexus_app.student_access link where link.user_id = viewer.id)';
const from = "$2::timestamptz - interval '60 days'";
const to = "$2::timestamptz + interval '400 days'";

/**
 * `$1` sha256 of the token, `$2` now. A coach has their own sessions, a pupil and a family everything with a date. One
 * épreuve is one event, however many rows say it: the one that knows the day.
 */
const statement = `
  select json_build_object(
    'user_id', viewer.id, 'role', viewer.role, 'time_zone', viewer.time_zone,
    'sessions', ${list(
      'session.row',
      `(select ${sessionJson} as row from ${sessionTables}
        where s.student_id in ${theirs} and (viewer.role <> 'coach' or s.coach_id = viewer.id)
          and s.slot_end > ${from} and s.slot_start < ${to}
        order by s.slot_start, s.id limit 3000) session`,
    )},
    'epreuves', ${list(
      'epreuve.row order by epreuve.first, epreuve.code, epreuve.student_id',
      `(select distinct on (e.student_id, e.session, e.code) ${epreuveJson} as row, days.first, e.code, e.student_id
        from ${epreuveTables}
        where viewer.role <> 'coach' and e.student_id in ${theirs} and ${isDated}
          and days.last > (${from})::date and days.first < (${to})::date
        order by e.student_id, e.session, e.code, e.scheduled_at nulls last, e.source desc) epreuve`,
    )},
    'reminders', ${list(
      'reminder.row',
      `(select ${reminderJson} as row from ${reminderTables}
        where viewer.role <> 'coach' and r.student_id in ${theirs} and r.at > ${from} and r.at < ${to}
        order by r.at, r.id limit 1000) reminder`,
    )})::text as feed
  from nexus_app.calendar_feeds feed join nexus_app.users viewer on viewer.id = feed.user_id
  where feed.token_hash = $1`;

const Feed = Reader.extend({
  sessions: z.array(SessionInCalendar),
  epreuves: z.array(EpreuveInCalendar),
  reminders: z.array(ReminderInCalendar),
});

/** Programs come every few minutes: when they last did is not worth a write each time. */
const notedEveryMs = 15 * 60_000;

/**
 * The calendar behind a private address: sessions of the last 60 days and the next 400, cancelled ones too, and for a
 * pupil and a family the épreuves and reminders of those days.
 *
 * @throws CALENDAR_NOT_FOUND the address is wrong, replaced or revoked: the three cannot be told apart.
 */
export async function readCalendarFeed(campus: Campus, token: string): Promise<CalendarFile> {
  const token_hash = hashToken(token);
  const [row] = await campus.db.read<{ feed: string }>(statement, [token_hash, campus.now().toISOString()]);
  if (row === undefined) throw new CampusError('CALENDAR_NOT_FOUND');
  await noteReading(campus, token_hash);
  const { sessions, epreuves, reminders, ...reader } = Feed.parse(JSON.parse(row.feed));
  const events = [
    ...sessions.map((session) => sessionEvent(campus, reader, session)),
    ...epreuves.map((epreuve) => epreuveEvent(campus, reader, epreuve)),
    ...reminders.map((reminder) => reminderEvent(campus, reader, reminder)),
  ];
  const text = calendarOf({ name: 'Nexus Réussite', time_zone: reader.time_zone, events });
  return { filename: 'nexus-reussite.ics', text };
}

async function noteReading(campus: Campus, token_hash: string): Promise<void> {
  const { calendarFeeds } = schema;
  const last_read_at = campus.now();
  const stale = lt(calendarFeeds.last_read_at, new Date(last_read_at.getTime() - notedEveryMs));
  await campus.db.orm
    .update(calendarFeeds)
    .set({ last_read_at })
    .where(and(eq(calendarFeeds.token_hash, token_hash), or(isNull(calendarFeeds.last_read_at), stale)));
}
