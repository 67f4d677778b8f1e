import { NotificationChannels, NotificationKind, Role } from '@nexus/contracts';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { SessionInCalendar, sessionJson, sessionTables } from '../calendar/index.ts';

/*
 * What nobody has been told yet, as SQL: each thing that happened with each person it is told to. Notes, messages and
 * rooms are not read here at all: part of it leaves by e-mail.
 */

/** What people are told of sessions. */
export const SessionNoticeKind = NotificationKind.exclude(['plan_changed', 'oral_commented']);

/** The kinds of events that people are told of. */
const kindOfEvent = {
  SESSION_BOOKED: 'session_booked',
  SESSION_CONFIRMED: 'session_confirmed',
  SESSION_CANCELLED: 'session_cancelled',
  SESSION_RESCHEDULED: 'session_rescheduled',
} as const satisfies Record<string, NotificationKind>;

const eventKinds = Object.keys(kindOfEvent)
  .map((kind) => `'${kind}'`)
  .join(', ');
const kindSql = `case e.kind ${Object.entries(kindOfEvent)
  .map(([event, kind]) => `when '${event}' then '${kind}'`)
  .join(' ')} end`;

/** The pupil, their parents, and the session's own coach as long as they follow the pupil. */
const toReaders = `join nexus_app.student_access link on link.student_id = s.student_id
  join nexus_app.users reader on reader.id = link.user_id and (reader.role <> 'coach' or reader.id = s.coach_id)`;

/** Never the one who did it. What the campus itself writes (an import, a seed) is told to nobody. */
const ofEvents = (now: SQL, whose: SQL) => sql`
  select e.id || ':' || reader.id as key, ${sql.raw(kindSql)} as kind, e.at as at, e.id as event_id,
    e.payload_json ->> 'from' as moved_from, e.actor_id, s.id as session_id, s.student_id, reader.id as reader_id
  from nexus_app.events e
  join nexus_app.sessions s on s.id = (e.payload_json ->> 'session_id')::uuid
  ${sql.raw(toReaders)}
  where e.kind in (${sql.raw(eventKinds)}) and e.at > ${now} - interval '24 hours' and e.actor_id <> reader.id
    and ${whose}`;

/** One for each start: a session that moves is recalled again. What was booked or moved within the day is fresh in mind. */
const ofReminders = (now: SQL, whose: SQL) => sql`
  select 'reminder:' || s.id || ':' || extract(epoch from s.slot_start)::bigint || ':' || reader.id, 'session_reminder',
    ${now}, null::uuid, null, null::uuid, s.id, s.student_id, reader.id
  from nexus_app.sessions s ${sql.raw(toReaders)}
  where s.status <> 'Annulé' and s.slot_start > ${now} and s.slot_start <= ${now} + interval '24 hours' and ${whose}
    and not exists (select from nexus_app.events e where e.student_id = s.student_id
      and e.kind in ('SESSION_BOOKED', 'SESSION_RESCHEDULED') and e.at > s.slot_start - interval '24 hours'
      and e.payload_json ->> 'session_id' = s.id::text)`;

const untold = (at: Date, whose: SQL) => {
  const now = sql`${at.toISOString()}::timestamptz`;
  return sql`select * from (${ofEvents(now, whose)} union all ${ofReminders(now, whose)}) all_of_it
    where not exists (select from nexus_app.notifications n where n.dedupe_key = all_of_it.key)`;
};

/** `known`: the reader has done something with the session since, so that it is no news to them. */
export const untoldOf = (student_id: string, now: Date) => sql`
  select json_build_object(
    'key', untold.key, 'kind', untold.kind, 'at', untold.at, 'moved_from', untold.moved_from,
    'session', ${sql.raw(sessionJson)}, 'cancel_reason', s.cancel_reason,
    'actor', case when actor.id is not null then
      json_build_object('id', actor.id, 'role', actor.role, 'first_name', actor.first_name) end,
    'reader', json_build_object('user_id', reader.id, 'role', reader.role, 'time_zone', reader.time_zone,
      'has_device', exists (select from nexus_app.push_subscriptions d where d.user_id = reader.id)),
    'known', exists (select from nexus_app.events later
      where later.student_id = untold.student_id and later.payload_json ->> 'session_id' = untold.session_id::text
        and later.actor_id = untold.reader_id and (later.at, later.id) > (untold.at, untold.event_id)),
    'chosen', (select coalesce(json_object_agg(p.kind,
      json_build_object('in_app', p.in_app, 'email', p.email, 'push', p.push)), '{}')
      from nexus_app.notification_preferences p where p.user_id = untold.reader_id)
  )::text as row
  from ${sql.raw(sessionTables)}
  join (${untold(now, sql`s.student_id = ${student_id}::uuid`)}) untold on untold.session_id = s.id
  join nexus_app.users reader on reader.id = untold.reader_id
  left join nexus_app.users actor on actor.id = untold.actor_id
  order by untold.at, untold.event_id, untold.key`;

export const Untold = z.object({
  key: z.string(),
  kind: SessionNoticeKind,
  at: z.coerce.date(),
  /** When it was before it moved. */
  moved_from: z.coerce.date().nullable(),
  session: SessionInCalendar,
  cancel_reason: z.string().nullable(),
  actor: z.object({ id: z.string(), role: Role, first_name: z.string() }).nullable(),
  reader: z.object({ user_id: z.string(), role: Role, time_zone: z.string(), has_device: z.boolean() }),
  known: z.boolean(),
  /** What the reader has chosen, by kind. */
  chosen: z.partialRecord(NotificationKind, NotificationChannels),
});
export type Untold = z.infer<typeof Untold>;

/** The pupils about whom somebody is still to be told something, or an e-mail or a push is still to leave. */
export const pupilsWithUntold = (now: Date, pushes: boolean, limit: number) => sql`
  select student_id from (${untold(now, sql`true`)}) untold
  union select student_id from (${untoldDeadlines(now, sql`true`)}) deadlines
  union select student_id from nexus_app.notifications
    where (email and emailed_at is null or ${pushes} and push and pushed_at is null) and created_at > ${now.toISOString()}::timestamptz - interval '24 hours'
      and student_id is not null
  limit ${limit}`;

/** A deadline of Parcoursup whose reminder has come, for the pupil and their parents, once for each time it is set to. */
export const untoldDeadlines = (now: Date, whose: SQL) => sql`
  select 'deadline:' || r.id || ':' || extract(epoch from r.at)::bigint || ':' || reader.id as key,
    r.student_id, r.title, reader.id as user_id, reader.role
  from nexus_app.reminders r
  join nexus_app.student_access link on link.student_id = r.student_id
  join nexus_app.users reader on reader.id = link.user_id and reader.role in ('student', 'parent')
  where r.source_key like 'parcoursup:%' and ${whose}
    and r.at <= ${now.toISOString()}::timestamptz and r.at > ${now.toISOString()}::timestamptz - interval '24 hours'
    and not exists (select from nexus_app.notifications n
      where n.dedupe_key = 'deadline:' || r.id || ':' || extract(epoch from r.at)::bigint || ':' || reader.id)`;
