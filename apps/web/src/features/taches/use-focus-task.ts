import { useCallback, useEffect, useRef } from 'react';

const selector = '[data-task]';

/** The task that comes after one on the screen, else the one before: what focus goes to when it leaves. */
export function neighbourOf(id: string): string | undefined {
  const shown = [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.task);
  const place = shown.indexOf(id);
  return shown[place + 1] ?? shown[place - 1];
}

/** Gives focus to a task that the page shows, or to the page itself without one. */
export function focusTask(id: string | undefined): void {
  // On the next frame: a menu or a dialog that closes gives focus back to its button, which may be gone.
  requestAnimationFrame(() => {
    const task = id === undefined ? null : document.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"]`);
    (task ?? document.getElementById('contenu'))?.focus({ preventScroll: task === null });
  });
}

/** Focus for a task that is about to appear, or to appear elsewhere: given once the data that shows it there has come. */
export function useFocusWhenShown(data: unknown): (id: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    const id = wanted.current;
    if (data === undefined || id === undefined || document.querySelector(`[data-task="${CSS.escape(id)}"]`) === null)
      return;
    wanted.current = undefined;
    focusTask(id);
  }, [data]);
  return useCallback((id) => {
    wanted.current = id;
  }, []);
}
