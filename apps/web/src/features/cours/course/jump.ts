/** What says that somebody is moving by themselves. */
const gestures = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Exercises that come meanwhile are taller than the room kept for them. */
const settleMs = 3_000;

/**
 * Shows a section from its title, and lets the keyboard go on from there; while exercises above it are coming, it stays
 * under the eye, until somebody moves or the router brings back where one was reading.
 */
export function jumpTo(code: string): void {
  const section = document.getElementById(code);
  if (section === null) return;
  section.focus({ preventScroll: true });
  section.scrollIntoView();
  let y = scrollY;
  let top = section.getBoundingClientRect().top;
  const observer = new ResizeObserver(() => {
    if (Math.abs(scrollY - y) > 2 && Math.abs(section.getBoundingClientRect().top - top) > 2) return stop();
    section.scrollIntoView();
    y = scrollY;
    top = section.getBoundingClientRect().top;
  });
  observer.observe(document.body);
  const gone = new AbortController();
  const timer = setTimeout(stop, settleMs);
  for (const gesture of gestures) addEventListener(gesture, stop, { signal: gone.signal, passive: true });
  function stop() {
    clearTimeout(timer);
    observer.disconnect();
    gone.abort();
  }
}

/** A new tab, a new window: the browser's business. */
export function isPlainClick(
  event: Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>,
): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
