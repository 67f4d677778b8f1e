import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Of the time that a section takes, exercises included: less is leafing through. */
const leastShare = 0.25;
const tickMs = 1_000;

interface Places {
  section: RefObject<HTMLElement | null>;
  /** What comes last in it. */
  end: RefObject<HTMLElement | null>;
}

/**
 * Calls back once a section has been read: its end has been on the screen, and it has been under the eye, the tab in front,
 * for a quarter of the minutes it takes. `minutes` null: nothing is watched.
 */
export function useReadToTheEnd({ section, end }: Places, minutes: number | null, onRead: () => void): void {
  const done = useEffectEvent(onRead);
  useEffect(() => {
    if (minutes === null || section.current === null || end.current === null) return;
    const { current: whole } = section;
    const { current: last } = end;
    let [inView, endSeen, seenMs] = [false, false, 0];
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (target === whole) inView = isIntersecting;
        else endSeen ||= isIntersecting;
      }
    });
    observer.observe(whole);
    observer.observe(last);
    const timer = setInterval(() => {
      if (inView && document.visibilityState === 'visible') seenMs += tickMs;
      if (!endSeen || seenMs < minutes * 60_000 * leastShare) return;
      stop();
      done();
    }, tickMs);
    function stop() {
      clearInterval(timer);
      observer.disconnect();
    }
    return stop;
  }, [section, end, minutes]);
}
