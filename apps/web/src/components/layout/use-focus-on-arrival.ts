import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After a change of page, keyboard and screen reader start from its content, as after a page load. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        document.getElementById('contenu')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
