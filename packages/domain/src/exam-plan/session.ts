import type { Certainty, Track } from '@nexus/contracts';
import { schoolYearStart } from '../days.ts';

export interface SessionChoice {
  /** Year of the diploma the pupil sits. */
  session: number;
  /** The session whose regulation applies until theirs is published; the same when it is. */
  regulation_session: number;
  /** `provisional` when the two differ. */
  certainty: Extract<Certainty, 'official' | 'provisional'>;
}

/**
 * The bac session of a pupil: the June that ends their Terminale, for school years from 1 September. In 2026-2027 a
 * Terminale sits 2027 and a Première 2028.
 *
 * @param today the pupil's own day, see localDay().
 * @param available sessions of the regulation data, at least one.
 * @throws RangeError when `today` is no calendar day or no session is available.
 */
export function sessionFor(track: Track, today: string, available: readonly number[]): SessionChoice {
  const session = Number(schoolYearStart(today).slice(0, 4)) + (track === 'Terminale' ? 1 : 2);
  const regulation_session = nearestSession(session, available);
  return { session, regulation_session, certainty: session === regulation_session ? 'official' : 'provisional' };
}

/** The session whose rules apply: the nearest in years, the later of two as near. @throws RangeError when none is available. */
export function nearestSession(session: number, available: readonly number[]): number {
  const [nearest] = [...available].sort((a, b) => Math.abs(a - session) - Math.abs(b - session) || b - a);
  if (nearest === undefined) throw new RangeError('no session in the regulation data');
  return nearest;
}
