const selector = '[data-task]';

/** The task that comes after one on the screen, else the one before: what focus goes to when it leaves. */
export function neighbourOf(id: string): string | undefined {
  const shown = [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.task);
  const place = shown.indexOf(id);
  return shown[place + 1] ?? shown[place - 1];
}

/** Gives focus to a task once the page shows it where it went; to the page itself when there is none left. */
export function focusTask(id: string | undefined): void {
  // Twice: the first frame closes the menu, which takes focus back to a button that may be gone.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const task = id === undefined ? null : document.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"]`);
      (task ?? document.getElementById('contenu'))?.focus({ preventScroll: task === null });
    }),
  );
}
