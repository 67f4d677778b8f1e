import { type ParcoursupPhase, parcoursupSessions } from '@nexus/content';
import { sessionFor } from '@nexus/domain';

/** The calendar of the session that a pupil of Terminale sits; no phase when the data does not hold it. */
export function calendarOf(today: string): {
  session: number;
  phases: readonly ParcoursupPhase[];
  caveat: string | null;
} {
  const sessions = parcoursupSessions();
  const { session } = sessionFor('Terminale', today, [...sessions.keys()]);
  const known = sessions.get(session);
  return { session, phases: known?.phases ?? [], caveat: known?.caveat ?? null };
}
