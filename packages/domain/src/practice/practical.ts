/** Out of what a part of the practical exam is worth: the share that was had, to the tenth of a point. */
export function pointsOf(max: number, share: number): number {
  return Math.round(max * share * 10) / 10;
}

/** The points of a reply: those of the criteria that the pupil says they had, each counted once. */
export function replyPoints(rubric: readonly { points: number }[], met: readonly number[]): number {
  return rubric.reduce((sum, { points }, place) => (met.includes(place) ? sum + points : sum), 0);
}

/** Sums of tenths, without what binary adds to them. */
export function totalPoints(parts: readonly number[]): number {
  return Math.round(parts.reduce((sum, points) => sum + points, 0) * 10) / 10;
}

/** What a page takes to see that the time is over and to stop, without it being told as a delay. */
const margin_ms = 2 * 60_000;

/** How long an attempt may wait for a network and still count on its own day, in days. A convention. */
const waiting = 7;

/**
 * When an attempt took place, by the clock of the device that says it: never later than now, and now when it says more than
 * a week ago, since nothing tells a long wait from a wrong clock. Its length is unchanged.
 *
 * @param allowed in minutes.
 * @returns overtime_minutes whole, 0 within the time and a margin of two minutes.
 */
export function attemptTimes(started: Date, finished: Date, now: Date, allowed: number) {
  const late = now.getTime() - finished.getTime();
  const ahead = late < 0 || late > waiting * 24 * 3_600_000 ? -late : 0;
  const taken = finished.getTime() - started.getTime();
  const over = taken - allowed * 60_000;
  return {
    started_at: new Date(started.getTime() - ahead),
    finished_at: new Date(finished.getTime() - ahead),
    minutes: Math.round(taken / 60_000),
    overtime_minutes: over <= margin_ms ? 0 : Math.ceil(over / 60_000),
  };
}
