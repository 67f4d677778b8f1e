import type { SessionStatus } from '@nexus/contracts';
import ical, { escape as escaped, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

export interface CalendarEvent {
  /** The same for as long as the event lives, whatever becomes of it: calendar programs recognise it by this. */
  uid: string;
  /** Larger at each change: SEQUENCE. */
  revision: number;
  status: SessionStatus;
  updated_at: Date;
  /** Whether it takes the person's time, or only tells of something. */
  busy: boolean;
  summary: string;
  description: string;
  /** The page of the campus that says more. */
  url: string;
  /** Two instants (a reminder has no end), or whole days, both included: `2027-06-14`. */
  when: { start: Date; end: Date | null } | { first_day: string; last_day: string };
}

export interface Calendar {
  name: string;
  /** What a program shows the calendar in, when it asks. IANA. */
  time_zone: string;
  events: readonly CalendarEvent[];
}

const statuses: Record<SessionStatus, ICalEventStatus> = {
  Proposé: ICalEventStatus.TENTATIVE,
  Confirmé: ICalEventStatus.CONFIRMED,
  Annulé: ICalEventStatus.CANCELLED,
};

/** How often a program should ask again, in seconds. */
const ttl = 3600;

/**
 * A calendar as iCalendar (RFC 5545), the same text for the same events. Hours are instants in UTC: a program shows them
 * in its owner's zone, right over every change of hour, without a VTIMEZONE to get wrong; days are dates, the same
 * everywhere.
 */
export function calendarOf({ name, time_zone, events }: Calendar): string {
  const calendar = ical({
    prodId: { company: 'Nexus Réussite', product: 'Campus', language: 'FR' },
    // Unlike the texts of an event, the library writes it as it comes.
    name: escaped(clean(name), false),
    method: ICalCalendarMethod.PUBLISH,
    ttl,
  });
  for (const { uid, revision, status, updated_at, busy, summary, description, url, when } of events) {
    calendar.createEvent({
      id: escaped(clean(uid), false),
      sequence: revision,
      status: statuses[status],
      stamp: updated_at,
      lastModified: updated_at,
      transparency: busy && status !== 'Annulé' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      summary: clean(summary),
      description: clean(description),
      url,
      ...('start' in when
        ? { start: when.start, end: when.end }
        : { allDay: true, start: midnight(when.first_day), end: midnight(when.last_day, 1) }),
    });
  }
  // The library would write it after the events, where the grammar has no place for it.
  const method = `\r\nMETHOD:${ICalCalendarMethod.PUBLISH}`;
  const text = calendar
    .toString()
    .replace(method, () => `${method}\r\nX-WR-TIMEZONE:${escaped(clean(time_zone), false)}`);
  return `${text}\r\n`;
}

/** iCalendar has no place for control characters other than a tab and the end of a line. */
function clean(text: string): string {
  return text.replaceAll(/(?![\t\r\n])\p{Cc}/gu, '');
}

/** A calendar day, so many days later, as the midnight in UTC that the library writes as a date. */
function midnight(day: string, later = 0): Date {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + later);
  return date;
}
