import type { PracticalList } from '@nexus/contracts';
import { isNotFound, refusalOf } from '#lib/errors.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';

/** Why there is nothing to show: a pupil without NSI in Terminale, or nobody this person may see. */
export type NoPractical = 'not-concerned' | 'not-found';

function absenceOf(error: unknown): NoPractical | undefined {
  if (refusalOf(error).reason === 'PRACTICAL_NOT_CONCERNED') return 'not-concerned';
  return isNotFound(error) ? 'not-found' : undefined;
}

/** The subjects with how each went; undefined while they are read. */
export function usePractical(studentId: string | undefined): PracticalList | NoPractical | undefined {
  const { data, error } = trpc.practical.list.useQuery(ofStudent(studentId), {
    // What is on the screen stays there while it cannot be read again.
    throwOnError: (error, { state }) => state.data === undefined && absenceOf(error) === undefined,
    retry: (failures, reason) => failures < 2 && absenceOf(reason) === undefined,
  });
  return data ?? (error === null ? undefined : absenceOf(error));
}
