import { useCallback, useEffect, useRef } from 'react';
import { useEvents } from '#components/live/use-events.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import type { Whose } from '../whose.ts';

const pauseMs = 60;

/** Reads the agenda and the free slots again, once for any burst of changes. */
export function useAgendaRefresh(): () => void {
  const { dashboard, sessions } = trpc.useUtils();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void dashboard.invalidate();
      void sessions.invalidate();
    }, pauseMs);
  }, [dashboard, sessions]);
}

/** Follows what happens to those whose agenda it is: a session booked elsewhere shows at once. */
export function useAgendaLive(whose: Whose): void {
  const refresh = useAgendaRefresh();
  const { notifications } = trpc.useUtils();
  useEvents(ofStudent(whose.studentId), ({ kind }) => {
    if (kind === 'PEOPLE_NOTIFIED') void notifications.invalidate();
    if (kind.startsWith('SESSION_') || kind === 'EPREUVES_SYNCED') refresh();
  });
}
