import type { Me, Student } from '@nexus/contracts';
import { roleWords } from '#lib/me.ts';
import { inWords, ofName } from '#lib/words/words.ts';

export const trackWords = { Premiere: 'Première', Terminale: 'Terminale' } as const satisfies Record<
  Student['track'],
  string
>;

/** « Première générale » for a pupil, « Parent de Lina » for a parent, the role for others. */
export function describeUser({ user, student_id, students }: Me): string {
  const own = students.find(({ id }) => id === student_id);
  if (own) return `${trackWords[own.track]} générale`;
  const [child] = students;
  if (user.role === 'parent' && child) {
    return students.length === 1
      ? `Parent ${ofName(child.first_name)}`
      : `Parent de ${inWords(students.length)} enfants`;
  }
  return roleWords[user.role];
}
