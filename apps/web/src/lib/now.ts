import { useSyncExternalStore } from 'react';

const minute = 60_000;
const thisMinute = () => Math.floor(Date.now() / minute) * minute;

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, 5_000);
  return () => clearInterval(timer);
}

/** The time, to the minute: a screen left open overnight must not say « demain » for today. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, thisMinute));
}
