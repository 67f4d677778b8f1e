import type { Agenda, Session } from '@nexus/contracts';
import { localDay } from '@nexus/domain';
import type { AgendaFilter } from './search.ts';

export type Entry =
  | { type: 'session'; id: string; day: string; at: Date; ends: Date; session: Session }
  | { type: 'reminder'; id: string; day: string; at: Date; title: string }
  | { type: 'exam'; id: string; day: string; last: string; exam: Agenda['epreuves'][number] }
  | {
      type: 'holiday';
      id: string;
      day: string;
      last: string | null;
      holiday: Agenda['holidays'][number];
      zones: string[];
    };

/** Sessions and reminders fall on the reader's days, épreuves on the days of where the pupil sits them. */
export function entriesOf(agenda: Agenda, time_zone: string, filter: AgendaFilter | undefined): Entry[] {
  const sessions = agenda.sessions
    .filter(({ kind }) => filter !== 'epreuves' && (filter !== 'visio' || kind === 'Visio'))
    .filter(({ kind }) => filter !== 'sur-place' || kind !== 'Visio')
    .map((session): Entry => {
      const at = new Date(session.slot_start);
      return {
        type: 'session',
        id: session.id,
        day: localDay(at, time_zone),
        at,
        ends: new Date(session.slot_end),
        session,
      };
    });
  const others = filter === undefined || filter === 'epreuves';
  const reminders = others
    ? agenda.reminders.map(({ id, at, title }): Entry => {
        const instant = new Date(at);
        return { type: 'reminder', id, day: localDay(instant, time_zone), at: instant, title };
      })
    : [];
  const exams = others
    ? agenda.epreuves.flatMap((exam): Entry[] => {
        const day = exam.scheduled_at ?? exam.window_start;
        if (day === null) return [];
        return [{ type: 'exam', id: exam.id, day, last: exam.scheduled_at ?? exam.window_end ?? day, exam }];
      })
    : [];
  return [...sessions, ...reminders, ...exams, ...(filter === undefined ? holidaysOf(agenda) : [])].sort(
    (a, b) => compare(a.day, b.day) || hour(a) - hour(b),
  );
}

/** What touches one day. */
export function entriesOn(entries: readonly Entry[], day: string): Entry[] {
  return entries.filter((entry) => {
    if (entry.type === 'exam') return entry.day <= day && day <= entry.last;
    if (entry.type === 'holiday') return entry.day <= day && (entry.last === null || day <= entry.last);
    return entry.day === day;
  });
}

/** The same days for several zones are one line: « Vacances de Noël, zones A, B et C ». */
function holidaysOf({ holidays }: Agenda): Entry[] {
  const merged = new Map<string, Entry & { type: 'holiday' }>();
  for (const holiday of holidays) {
    const id = `${holiday.label}:${holiday.start}:${holiday.end}:${holiday.status}`;
    const known = merged.get(id);
    if (known) known.zones.push(holiday.zone);
    else merged.set(id, { type: 'holiday', id, day: holiday.start, last: holiday.end, holiday, zones: [holiday.zone] });
  }
  return [...merged.values()];
}

function hour(entry: Entry): number {
  return 'at' in entry ? entry.at.getTime() : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
