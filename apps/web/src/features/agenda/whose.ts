import type { Me } from '@nexus/contracts';

/** Whose agenda it is, and who reads it. */
export interface Whose {
  /** Left out by a pupil and by a coach looking at their own. */
  studentId: string | undefined;
  role: Me['user']['role'];
  /** The pupil's first name; undefined to the pupil, and in a coach's own agenda. */
  first_name: string | undefined;
}

/** In a coach's own agenda each session is with another pupil. */
export function isCoachsOwn({ role, studentId }: Whose): boolean {
  return role === 'coach' && studentId === undefined;
}

/** Whether somebody looks for a slot here: a coach's own agenda is of nobody in particular. */
export function books(whose: Whose): boolean {
  return !isCoachsOwn(whose);
}
