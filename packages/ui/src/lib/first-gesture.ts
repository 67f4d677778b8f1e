const gestures = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/** Calls back once, when somebody first points, touches, types or scrolls: the moment to fetch what they may need next
 * without slowing the first screen. Returns the way to give up. */
export function onFirstGesture(callback: () => void): () => void {
  const given = new AbortController();
  for (const gesture of gestures) {
    addEventListener(
      gesture,
      () => {
        given.abort();
        callback();
      },
      { signal: given.signal, passive: true },
    );
  }
  return () => given.abort();
}
