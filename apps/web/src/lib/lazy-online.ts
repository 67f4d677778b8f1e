import { type ComponentType, lazy } from 'react';

const firstWaitMs = 2_000;
const longestWaitMs = 30_000;

/**
 * A part of a page whose code comes later. While it cannot be fetched, what stands in its place stays there, and it comes
 * by itself when the network does: with `lazy` alone a network lost meanwhile takes the whole page down.
 *
 * @param isKept whether this browser has it for good, network or not.
 */
export function lazyOnline<P>(load: () => Promise<{ default: ComponentType<P> }>, isKept?: () => Promise<boolean>) {
  return lazy(() => untilLoaded(load, firstWaitMs, isKept));
}

/** Fetches it before it is wanted, as a pointer comes near; nothing is lost when it fails. */
export function warm(load: () => Promise<unknown>): void {
  if (navigator.onLine) load().catch(() => undefined);
}

/**
 * Asked for with a network only: Chromium keeps a failed import for as long as the page lives (whatwg/html#6768), so the
 * second try helps only where that was mended; the page as it stands is still better than an error in its place.
 */
async function untilLoaded<T>(load: () => Promise<T>, waitMs: number, isKept?: () => Promise<boolean>): Promise<T> {
  while (!navigator.onLine && !(await isKept?.())) await networkOr(longestWaitMs);
  try {
    return await load();
  } catch {
    await networkOr(waitMs);
    return untilLoaded(load, Math.min(2 * waitMs, longestWaitMs), isKept);
  }
}

/** The moment to try again: the network is back, or some time has passed (the campus itself may have been away). */
function networkOr(waitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, waitMs);
    addEventListener('online', done, { once: true });
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
  });
}
