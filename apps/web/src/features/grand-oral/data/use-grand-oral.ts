import type { GrandOral, OralQuestion } from '@nexus/contracts';
import { useCallback } from 'react';
import { useEvents } from '#components/live/use-events.ts';
import { isNotFound, refusalOf } from '#lib/errors.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';

/** Why there is nothing to show: a pupil of Première, or nobody this person may see. */
export type NoGrandOral = 'not-yet' | 'not-found';

function absenceOf(error: unknown): NoGrandOral | undefined {
  if (refusalOf(error).reason === 'GRAND_ORAL_NOT_YET') return 'not-yet';
  return isNotFound(error) ? 'not-found' : undefined;
}

/** The page's data, read again when something of it changes elsewhere; undefined while it is read. */
export function useGrandOral(studentId: string | undefined): GrandOral | NoGrandOral | undefined {
  const input = ofStudent(studentId);
  const { data, error } = trpc.grandOral.overview.useQuery(input, {
    // What is on the screen stays there while it cannot be read again.
    throwOnError: (error, { state }) => state.data === undefined && absenceOf(error) === undefined,
  });
  const refresh = useOralRefresh();
  useEvents(
    input,
    ({ kind }) => {
      if (kind.startsWith('ORAL_')) refresh();
    },
    data !== undefined,
  );
  return data ?? (error === null ? undefined : absenceOf(error));
}

/** Reads the page again. */
export function useOralRefresh(): () => void {
  const { grandOral } = trpc.useUtils();
  return useCallback(() => void grandOral.overview.invalidate(), [grandOral]);
}

/** Puts a question that the campus has just answered in its place, without asking for the whole page again. */
export function useShowQuestion(studentId: string | undefined): (question: OralQuestion) => void {
  const { grandOral } = trpc.useUtils();
  return useCallback(
    (question) =>
      grandOral.overview.setData(
        ofStudent(studentId),
        (shown) =>
          shown && {
            ...shown,
            questions: [...shown.questions.filter(({ position }) => position !== question.position), question].toSorted(
              (a, b) => a.position - b.position,
            ),
          },
      ),
    [grandOral, studentId],
  );
}
