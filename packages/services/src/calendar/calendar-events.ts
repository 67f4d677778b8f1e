import { type Certainty, type SessionKind, subjectWords } from '@nexus/contracts';
import type { CalendarEvent } from '@nexus/documents';
import { localDay } from '@nexus/domain';
import type { Campus } from '../context.ts';
import type { EpreuveInCalendar, Reader, ReminderInCalendar, SessionInCalendar } from './calendar-rows.ts';

const nbsp = '\u00a0';

interface Whose {
  student_id: string;
  pupil: { first_name: string; last_name: string };
}

/** A session in this reader's calendar. Without the address of the room: a calendar is copied to places we do not know. */
export function sessionEvent(campus: Campus, reader: Reader, session: SessionInCalendar): CalendarEvent {
  const { id, subject, kind, status, slot_start, slot_end, coach, revision, updated_at } = session;
  const theirs = reader.user_id === coach?.id;
  const other = theirs ? shortName(session) : coach?.first_name;
  const what = `${subjectWords[subject].short_label}${other === undefined ? '' : ` avec ${other}`} (${kindWords[kind]})`;
  const about = theirs ? what : `${prefix(reader, session)}${what}`;
  const day = localDay(slot_start, reader.time_zone);
  const url = `${agendaOf(campus, reader, theirs ? undefined : session.student_id, day)}&seance=${id}`;
  const more = `Détails et changements dans Nexus${nbsp}: ${url}`;
  const joins = theirs || reader.role === 'student';
  const toJoin = `La salle de visio ouvre dix minutes avant le début, depuis Nexus${nbsp}: ${url}`;
  return {
    uid: `session-${id}@nexus`,
    revision,
    status,
    updated_at,
    busy: true,
    url,
    when: { start: slot_start, end: slot_end },
    ...{
      Proposé: {
        summary: `${about}, à confirmer`,
        description: `Le coach n’a pas encore confirmé cette séance. ${more}`,
      },
      Confirmé: { summary: about, description: kind === 'Visio' && joins ? toJoin : more },
      Annulé: { summary: `Annulé${nbsp}: ${about}`, description: `Cette séance est annulée. ${more}` },
    }[status],
  };
}

const kindWords: Record<SessionKind, string> = { Visio: 'visio', Présentiel: 'présentiel', Stage: 'stage' };

/** An épreuve on its day, or over the days it can fall on. What is not official says so. */
export function epreuveEvent(campus: Campus, reader: Reader, epreuve: EpreuveInCalendar): CalendarEvent {
  const { code, session, student_id, label, weight, format, certainty, day_known, first_day, last_day } = epreuve;
  const url = agendaOf(campus, reader, student_id, first_day);
  const { flag, sentence } = certaintyWords[certainty];
  const kind = label.startsWith('Épreuve') ? undefined : 'épreuve';
  const flags = [kind, day_known ? undefined : 'dates à confirmer', flag].filter((word) => word !== undefined);
  const doubts = [day_known ? undefined : 'L’épreuve tombe un de ces jours, que la convocation dira.', sentence];
  return {
    uid: `epreuve-${code}-${session}-${student_id}@nexus`,
    revision: revisionAt(epreuve.created_at),
    status: day_known && certainty === 'official' ? 'Confirmé' : 'Proposé',
    updated_at: epreuve.created_at,
    // Days it may fall on take nobody's time.
    busy: day_known,
    summary: `${prefix(reader, epreuve)}${label}${flags.length === 0 ? '' : ` (${flags.join(', ')})`}`,
    description: [
      `Coefficient ${weight.toLocaleString('fr-FR')}. ${format}`,
      ...doubts.filter((line) => line !== undefined),
      `Agenda dans Nexus${nbsp}: ${url}`,
    ].join('\n'),
    url,
    when: { first_day, last_day },
  };
}

const certaintyWords: Record<Certainty, { flag?: string; sentence?: string }> = {
  official: {},
  provisional: { flag: 'provisoire', sentence: `Provisoire${nbsp}: la date officielle n’est pas encore publiée.` },
  unverified: {
    flag: 'à vérifier',
    sentence: `À vérifier${nbsp}: aucune source officielle ne donne encore cette date.`,
  },
};

export function reminderEvent(campus: Campus, reader: Reader, reminder: ReminderInCalendar): CalendarEvent {
  const url = agendaOf(campus, reader, reminder.student_id, localDay(reminder.at, reader.time_zone));
  return {
    uid: `rappel-${reminder.id}@nexus`,
    revision: revisionAt(reminder.created_at),
    status: 'Confirmé',
    updated_at: reminder.created_at,
    busy: false,
    summary: `${prefix(reader, reminder)}${reminder.title}`,
    description: `Rappel. Agenda dans Nexus${nbsp}: ${url}`,
    url,
    when: { start: reminder.at, end: null },
  };
}

/** Whom an event is about, for whoever follows several pupils: « Lina : … ». */
function prefix({ role }: Reader, whose: Whose): string {
  if (role === 'student') return '';
  return `${role === 'parent' ? whose.pupil.first_name : shortName(whose)}${nbsp}: `;
}

/** « Lina B. »: enough for who knows them, and no more. */
export function shortName({ pupil: { first_name, last_name } }: Pick<Whose, 'pupil'>): string {
  const [initial] = last_name;
  return initial === undefined ? first_name : `${first_name} ${initial.toUpperCase()}.`;
}

function agendaOf({ public_url }: Campus, reader: Reader, student_id: string | undefined, date: string): string {
  return `${public_url}${agendaPath(reader, student_id, date)}`;
}

/** The reader's agenda at that day; of a pupil, or a coach's own when no pupil is named. */
export function agendaPath({ role }: Pick<Reader, 'role'>, student_id: string | undefined, date: string): string {
  const whose = role === 'student' ? '/dashboard' : student_id === undefined ? '' : `/eleves/${student_id}`;
  return `${whose}/agenda?date=${date}`;
}

/** A row that is never changed, only replaced by a later one, has its minute for a revision: it only grows. */
function revisionAt(written_at: Date): number {
  return Math.floor(written_at.getTime() / 60_000);
}
