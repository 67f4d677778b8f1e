import { instantAt, localDay } from '@nexus/domain';

const dayMs = 86_400_000;

/** The pupil's day so many days from an instant: -1 is yesterday. */
export function dayAt(now: Date, days: number, time_zone: string): string {
  // Noon of today, then whole days: an hour of daylight saving cannot change the day.
  const noon = instantAt(localDay(now, time_zone), 12 * 60, time_zone);
  return localDay(new Date(noon.getTime() + days * dayMs), time_zone);
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
