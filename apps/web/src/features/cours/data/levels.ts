import type { Me, Track } from '@nexus/contracts';
import type { CoursesSearch, Level } from '../search.ts';

type Whose = Pick<Me, 'student_id' | 'students'>;

/** The level somebody opens on: a pupil's own, both for an adult. */
export function ownLevel({ student_id, students }: Whose): Level {
  const own = students.find(({ id }) => id === student_id);
  if (own === undefined) return 'tous';
  return own.track === 'Terminale' ? 'terminale' : 'premiere';
}

/** The level shown. */
export function levelOf({ niveau }: CoursesSearch, me: Whose): Level {
  return niveau ?? ownLevel(me);
}

const tracks: Record<Level, Track | undefined> = { premiere: 'Premiere', terminale: 'Terminale', tous: undefined };

export function trackOf(level: Level): Track | undefined {
  return tracks[level];
}
