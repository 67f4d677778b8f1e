import type { GrandOral, OralQuestion } from '@nexus/contracts';
import { useCallback } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { oralInput } from './read-grand-oral.ts';

/** The page's data, read again when something of it changes elsewhere; « not yet » for a pupil of Première. */
export function useGrandOral(studentId: string | undefined): GrandOral | 'not-yet' | undefined {
  const input = oralInput(studentId);
  const { data, error } = trpc.grandOral.overview.useQuery(input, {
    // What is on the screen stays there while it cannot be read again.
    throwOnError: (error, { state }) => state.data === undefined && refusalOf(error).reason !== 'GRAND_ORAL_NOT_YET',
    retry: (failures, error) => failures < 2 && refusalOf(error).reason !== 'GRAND_ORAL_NOT_YET',
  });
  const refresh = useOralRefresh();
  trpc.events.stream.useSubscription(input, {
    onData({ data: { kind } }) {
      if (kind.startsWith('ORAL_')) refresh();
    },
  });
  return data === undefined && error !== null ? 'not-yet' : data;
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
        oralInput(studentId),
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
