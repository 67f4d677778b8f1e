import { useCallback, useEffect, useState } from 'react';

export const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** The command palette, opened by its button or by Ctrl K (⌘ K) from anywhere. */
export function usePalette(warm: () => void) {
  const [shown, setShown] = useState(false);
  const show = useCallback(() => setShown(true), []);
  const hide = useCallback(() => setShown(false), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Its code comes while the other key is on its way.
      if (event.key === 'Control' || event.key === 'Meta') warm();
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setShown(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [warm]);
  return { shown, show, hide };
}
