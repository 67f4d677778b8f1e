import { Certainty, Day, Role, SessionKind, SessionStatus, SubjectCode } from '@nexus/contracts';
import { z } from 'zod';
import { isNoMilestone } from '../epreuves/index.ts';

/*
 * What goes into a calendar, as SQL and as the shape it comes back in. A calendar leaves the campus: neither messages,
 * notes, reasons nor rooms are read here at all.
 */

/** SQL: sessions `s` with whom they are between. */
export const sessionTables = `nexus_app.sessions s
  join nexus_app.students s_student on s_student.id = s.student_id
  join nexus_app.users s_pupil on s_pupil.id = s_student.user_id
  left join nexus_app.users s_coach on s_coach.id = s.coach_id`;

export const sessionJson = `json_build_object(
  'id', s.id, 'student_id', s.student_id,
  'pupil', json_build_object('first_name', s_pupil.first_name, 'last_name', s_pupil.last_name),
  'coach', case when s_coach.id is not null then
    json_build_object('id', s_coach.id, 'first_name', s_coach.first_name) end,
  'subject', s.subject, 'kind', s.kind, 'status', s.status, 'slot_start', s.slot_start, 'slot_end', s.slot_end,
  'revision', s.revision, 'updated_at', s.updated_at)`;

const Pupil = z.object({ first_name: z.string(), last_name: z.string() });

export const SessionInCalendar = z.object({
  id: z.string(),
  student_id: z.string(),
  pupil: Pupil,
  coach: z.object({ id: z.string(), first_name: z.string() }).nullable(),
  subject: SubjectCode,
  kind: SessionKind,
  status: SessionStatus,
  slot_start: z.coerce.date(),
  slot_end: z.coerce.date(),
  revision: z.number(),
  updated_at: z.coerce.date(),
});
export type SessionInCalendar = z.infer<typeof SessionInCalendar>;

/** SQL: épreuves `e` with the first and the last day they can fall on (`days`), and whose they are. */
export const epreuveTables = `nexus_app.epreuves_plan e
  join nexus_app.students e_student on e_student.id = e.student_id and ${isNoMilestone('e')}
  join nexus_app.users e_pupil on e_pupil.id = e_student.user_id
  cross join lateral (
    select coalesce(e.scheduled_at, e.window_start) as first, coalesce(e.scheduled_at, e.window_end) as last) days`;

/** SQL: a window longer than this is no date: the marks of a whole year have one. */
export const isDated = 'days.last - days.first <= 62';

export const epreuveJson = `json_build_object(
  'id', e.id, 'student_id', e.student_id, 'code', e.code, 'session', e.session, 'label', e.label,
  'pupil', json_build_object('first_name', e_pupil.first_name, 'last_name', e_pupil.last_name),
  'weight', e.weight, 'format', e.format, 'certainty', e.certainty,
  'day_known', e.scheduled_at is not null, 'first_day', days.first, 'last_day', days.last, 'dated', ${isDated},
  'created_at', e.created_at)`;

export const EpreuveInCalendar = z.object({
  id: z.string(),
  student_id: z.string(),
  code: z.string(),
  session: z.number(),
  label: z.string(),
  pupil: Pupil,
  weight: z.number(),
  format: z.string(),
  certainty: Certainty,
  day_known: z.boolean(),
  first_day: Day,
  last_day: Day,
  created_at: z.coerce.date(),
});
export type EpreuveInCalendar = z.infer<typeof EpreuveInCalendar>;

/** SQL: reminders `r` and whose they are. */
export const reminderTables = `nexus_app.reminders r
  join nexus_app.students r_student on r_student.id = r.student_id
  join nexus_app.users r_pupil on r_pupil.id = r_student.user_id`;

export const reminderJson = `json_build_object(
  'id', r.id, 'student_id', r.student_id, 'at', r.at, 'title', r.title, 'created_at', r.created_at,
  'pupil', json_build_object('first_name', r_pupil.first_name, 'last_name', r_pupil.last_name))`;

export const ReminderInCalendar = z.object({
  id: z.string(),
  student_id: z.string(),
  pupil: Pupil,
  at: z.coerce.date(),
  title: z.string(),
  created_at: z.coerce.date(),
});
export type ReminderInCalendar = z.infer<typeof ReminderInCalendar>;

/** Whose calendar it goes into. */
export const Reader = z.object({ user_id: z.string(), role: Role, time_zone: z.string() });
export type Reader = z.infer<typeof Reader>;
