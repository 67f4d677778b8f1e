/** What a page takes to send its last answer, without it being told as late. */
const margin_ms = 60_000;

/** When an evaluation begun then is over. */
export function attemptDeadline(started: Date, duration_min: number): Date {
  return new Date(started.getTime() + duration_min * 60_000);
}

/** Whether an answer was written after the time was over, and a margin of a minute. */
export function isLate(answered: Date, deadline: Date): boolean {
  return answered.getTime() > deadline.getTime() + margin_ms;
}
