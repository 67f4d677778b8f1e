import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { trpc } from '#lib/trpc.ts';

const pauseMs = 60;
const tasksKey = getQueryKey(trpc.tasks);

/** Reads what the screens show of a pupil again, once for any burst of changes, in one request. */
export function useRefresh(): () => void {
  const queryClient = useQueryClient();
  const { bac, dashboard, marks, notifications, tasks } = trpc.useUtils();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // A task ticked but not written yet would come back on the screen: the last write to settle reads again.
      if (queryClient.isMutating({ mutationKey: tasksKey }) > 0) return;
      void dashboard.invalidate();
      void bac.invalidate();
      void marks.invalidate();
      void tasks.list.invalidate();
      void notifications.invalidate();
    }, pauseMs);
  }, [queryClient, bac, dashboard, marks, notifications, tasks]);
}
