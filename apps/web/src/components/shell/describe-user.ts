import type { Me, Student } from '@nexus/contracts';
import { roleWords } from '#lib/me.ts';
import { listOf } from '#lib/words.ts';

export const trackWords = { Premiere: 'Première', Terminale: 'Terminale' } as const satisfies Record<
  Student['track'],
  string
>;

/** « Première générale » for a pupil, « Parent de Lina » for a parent, the role for others. */
export function describeUser({ user, student_id, students }: Me): string {
  const own = students.find(({ id }) => id === student_id);
  if (own) return `${trackWords[own.track]} générale`;
  if (user.role === 'parent' && students.length > 0 && students.length <= 3) {
    return `Parent : ${listOf(students.map((student) => student.first_name))}`;
  }
  return roleWords[user.role];
}
