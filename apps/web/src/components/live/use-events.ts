import type { OfStudent } from '@nexus/contracts';
import { useEffect, useEffectEvent } from 'react';
import { trpc } from '#lib/trpc.ts';
import type { StreamEvent } from './event-stream.ts';

/** Follows what happens to a pupil, or to everybody one may see, as long as the screen is there. */
export function useEvents({ student_id }: OfStudent, onEvent: (event: StreamEvent) => void, enabled = true): void {
  const { auth } = trpc.useUtils();
  const tell = useEffectEvent(onEvent);
  // Whoever is no longer signed in is led to the door.
  const askAgain = useEffectEvent(() => void auth.me.fetch().catch(() => undefined));
  useEffect(() => {
    if (!enabled) return;
    let gone = false;
    let close = () => {
      gone = true;
    };
    void import('./event-stream.ts').then(({ openEventStream }) => {
      if (!gone) close = openEventStream({ student_id }, tell, askAgain);
    });
    return () => close();
  }, [student_id, enabled]);
}
