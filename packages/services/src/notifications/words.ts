import { subjectWords } from '@nexus/contracts';
import { localDay } from '@nexus/domain';
import { agendaPath, shortName } from '../calendar/index.ts';
import type { Untold } from './untold.ts';

const nbsp = '\u00a0';

export interface Words {
  title: string;
  body: string;
  /** A path of this campus. */
  link: string;
}

/**
 * What happened, to its reader: « tu » for the pupil, « vous » for the others, hours in their own time zone.
 *
 * @param booked the reader had not been told of the booking itself either.
 */
export function wordsOf(untold: Untold, booked = false): Words {
  const { session, reader } = untold;
  const ownOfCoach = reader.role === 'coach';
  const day = localDay(session.slot_start, reader.time_zone);
  return {
    ...sentences(untold, booked),
    link: `${agendaPath(reader, ownOfCoach ? undefined : session.student_id, day)}&seance=${session.id}`,
  };
}

function sentences(untold: Untold, booked: boolean): Omit<Words, 'link'> {
  const { kind, session, moved_from, cancel_reason, actor, reader } = untold;
  const { status } = session;
  const when = whenIn(reader.time_zone, session.slot_start);
  const who = actorWords(untold);
  const whose = ownWords(untold);
  const lesson = `séance ${ofName(inSentence(subjectWords[session.subject].short_label))}`;
  const withCoach = reader.role === 'coach' || actor?.role === 'coach' ? '' : coachWords(untold);
  switch (kind) {
    case 'session_booked':
    case 'session_confirmed': {
      if (kind === 'session_confirmed' && !booked)
        return {
          title: 'Séance confirmée',
          body: `${who} a confirmé ${whose.the} ${lesson}${whose.after}${withCoach}${nbsp}: ${when}.`,
        };
      if (status === 'Confirmé')
        return {
          title: 'Séance réservée',
          body: `${who} a réservé une ${lesson}${whose.for}${withCoach}${nbsp}: ${when}. Elle est confirmée.`,
        };
      if (reader.role === 'coach')
        return {
          title: 'Nouvelle demande de séance',
          body: `Nouvelle demande ${ofName(uncapitalized(who))}${nbsp}: ${lesson}, ${when}. La confirmer dépend de vous.`,
        };
      return {
        title: 'Séance demandée',
        body: `${who} a demandé une ${lesson}${whose.for}${withCoach}${nbsp}: ${when}. Elle reste à confirmer.`,
      };
    }
    case 'session_rescheduled': {
      const before = moved_from === null ? '' : `, au lieu de ${whenIn(reader.time_zone, moved_from)}`;
      return {
        title: 'Séance déplacée',
        body: `${who} a déplacé ${whose.the} ${lesson}${whose.after}${withCoach}${nbsp}: ${when}${before}.`,
      };
    }
    case 'session_cancelled':
      // Only those who asked for it take a request back; a session is cancelled by the campus (withdrawSession).
      if (actor?.role === 'student' || actor?.role === 'parent')
        return {
          title: 'Demande retirée',
          body: `${who} a retiré la demande de ${lesson}${whose.for}${withCoach}${nbsp}: ${when}.`,
        };
      return {
        title: 'Séance annulée',
        body:
          `${who} a annulé ${whose.the} ${lesson}${whose.after}${withCoach}${nbsp}: ${when}.` +
          (cancel_reason === null ? '' : ` Raison${nbsp}: «${nbsp}${cancel_reason}${nbsp}»`),
      };
    case 'parcoursup_deadline':
      throw new Error('a deadline is told in words of its own');
    case 'session_reminder':
      return {
        title: 'Rappel de séance',
        body:
          `${capitalized(whose.the)} ${lesson}${whose.after}${coachWords(untold)}${nbsp}: ${when}.` +
          (status === 'Proposé' ? ' Elle n’est pas encore confirmée.' : ''),
      };
  }
}

/** How the reader calls the session: « ta séance », « la séance … de Lina », « votre séance … avec Lina B. ». */
function ownWords({ reader, session, actor }: Untold): { the: string; after: string; for: string } {
  const { first_name } = session.pupil;
  switch (reader.role) {
    case 'student':
      return { the: 'ta', after: '', for: ' pour toi' };
    case 'parent':
      return {
        the: 'la',
        after: ` ${ofName(first_name)}`,
        for: actor?.role === 'student' ? '' : ` pour ${first_name}`,
      };
    default:
      return { the: 'votre', after: ` avec ${shortName(session)}`, for: ' avec vous' };
  }
}

function coachWords({ reader, session: { coach } }: Untold): string {
  return reader.role === 'coach' || coach === null ? '' : ` avec ${coach.first_name}`;
}

/** Who did it. A coach does not need to know which parent; a family does not know the people of the office. */
function actorWords({ actor, reader, session }: Untold): string {
  if (actor === null || actor.role === 'admin') return 'L’administration';
  if (reader.role !== 'coach') return actor.first_name;
  if (actor.role === 'parent') return `La famille ${ofName(shortName(session))}`;
  return actor.role === 'student' ? shortName(session) : actor.first_name;
}

/** « mardi 24 novembre, 17 h 30 ». */
function whenIn(timeZone: string, at: Date): string {
  const parts = new Map(
    new Intl.DateTimeFormat('fr-FR', {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const day = part('day') === '1' ? '1er' : part('day');
  const minutes = part('minute') === '00' ? '' : `${nbsp}${part('minute')}`;
  return `${part('weekday')} ${day}${nbsp}${part('month')}, ${Number(part('hour'))}${nbsp}h${minutes}`;
}

/** « de Lina », « d’Adam ». */
export function ofName(name: string): string {
  return /^[aeiouyhàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** « Maths » → « maths »; « NSI » keeps its capitals. */
function inSentence(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : `${label.charAt(0).toLocaleLowerCase('fr')}${label.slice(1)}`;
}

/** « La famille de Lina B. » in the middle of a sentence; a name keeps its capital. */
function uncapitalized(who: string): string {
  return who.replace(/^La famille/, 'la famille').replace(/^L’administration/, 'l’administration');
}

function capitalized(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('fr')}${text.slice(1)}`;
}
