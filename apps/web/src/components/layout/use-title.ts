import { useEffect } from 'react';

/** « Synthèse · Nexus Réussite » in the tab and for screen readers. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Nexus Réussite`;
  }, [title]);
}
