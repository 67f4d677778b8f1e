import { useEffect, useState } from 'react';

const sessionSeconds = 600;

/**
 * The seconds left of a session: counted while the tab is in front and it is not paused, kept over a reload. Elsewhere it
 * begins again from what the exercises done were to take.
 *
 * @param spent minutes that what is done was to take.
 */
export function useClock(id: string, spent: number, running: boolean): number {
  const key = `seance.${id}`;
  const [seconds, setSeconds] = useState(() => Number(sessionStorage.getItem(key) ?? spent * 60));
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      setSeconds((before) => {
        sessionStorage.setItem(key, String(before + 1));
        return before + 1;
      });
    }, 1_000);
    return () => clearInterval(timer);
  }, [key, running]);
  return Math.max(0, sessionSeconds - seconds);
}
