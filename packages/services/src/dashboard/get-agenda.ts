import { schoolHolidays } from '@nexus/content';
import { Agenda, type AgendaInput, CampusError, may, type SchoolHoliday } from '@nexus/contracts';
import { localDay } from '@nexus/domain';
import { z } from 'zod';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { isNoMilestone } from '../epreuves/index.ts';
import { SessionRow, sessionJson, sessionsOf, sessionTables, sessionView } from '../sessions/index.ts';
import { list } from './next-up.ts';
import { instant } from './screen-statement.ts';

const sessions = (whose: string) =>
  list(
    'session.row',
    `(select ${sessionJson} as row from ${sessionTables}
      where ${whose} and s.slot_start < $3::timestamptz and s.slot_end > $2::timestamptz
      order by s.slot_start, s.id limit 1000) session`,
  );

/**
 * Each `$1` whose, `$2` from, `$3` to. A window longer than the longest agenda is not a date: the marks of a whole year
 * have one.
 */
const statements = {
  student: `select json_build_object(
    'time_zone', pu.time_zone,
    'sessions', ${sessions(sessionsOf.student)},
    'epreuves', ${list(
      `json_build_object('id', e.id, 'code', e.code, 'label', e.label, 'subject', e.subject, 'weight', e.weight,
        'format', e.format, 'scheduled_at', e.scheduled_at, 'window_start', e.window_start, 'window_end', e.window_end,
        'certainty', e.certainty)`,
      `(select * from nexus_app.epreuves_plan plan
        cross join lateral (select coalesce(scheduled_at, window_start) as first, coalesce(scheduled_at, window_end) as last) days
        where plan.student_id = st.id and ${isNoMilestone('plan')} and days.last - days.first <= 62
          and days.first::timestamp at time zone pu.time_zone < $3::timestamptz
          and (days.last + 1)::timestamp at time zone pu.time_zone > $2::timestamptz
        order by days.first, plan.code, plan.id limit 200) e`,
    )},
    'reminders', ${list(
      `json_build_object('id', r.id, 'at', ${instant('r.at')}, 'title', r.title)`,
      `(select * from nexus_app.reminders
        where student_id = st.id and at >= $2::timestamptz and at < $3::timestamptz order by at, id limit 500) r`,
    )})::text as agenda
    from nexus_app.students st join nexus_app.users pu on pu.id = st.user_id where st.id = $1::uuid`,
  coach: `select json_build_object(
    'time_zone', u.time_zone, 'sessions', ${sessions(sessionsOf.coach)}, 'epreuves', '[]'::json, 'reminders', '[]'::json
    )::text as agenda
    from nexus_app.users u where u.id = $1::uuid`,
};

const AgendaRows = Agenda.omit({ holidays: true }).extend({ sessions: z.array(SessionRow) });

/**
 * Everything with a date between two instants: a pupil's sessions (cancelled ones too), épreuves and reminders, or a
 * coach's own sessions when they name no pupil; and the school holidays.
 *
 * @throws as openStudent.
 */
export async function getAgenda(caller: Caller, input: AgendaInput): Promise<Agenda> {
  const { actor, db } = caller;
  const { student_id, from, to, zone } = input;
  if (!may(actor.role, 'dashboard:agenda')) throw new CampusError('NOT_ALLOWED');
  const ownOfCoach = actor.role === 'coach' && student_id === undefined;
  const whose = ownOfCoach ? actor.user_id : (await openStudent(caller, 'dashboard:agenda', student_id)).id;
  const [row] = await db.read<{ agenda: string }>(statements[ownOfCoach ? 'coach' : 'student'], [whose, from, to]);
  if (row === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  const rows = AgendaRows.parse(JSON.parse(row.agenda));
  const first = localDay(new Date(from), rows.time_zone);
  const last = localDay(new Date(Date.parse(to) - 1), rows.time_zone);
  return {
    ...rows,
    sessions: rows.sessions.map((session) => sessionView(caller, session)),
    holidays: schoolHolidays().filter(
      (holiday) => (zone === undefined || holiday.zone === zone) && touches(holiday, first, last),
    ),
  };
}

/** A summer whose end is not known lasts until its school year is over. */
function touches({ start, end, school_year }: SchoolHoliday, first: string, last: string): boolean {
  return start <= last && (end ?? `${school_year.slice(-4)}-08-31`) >= first;
}
