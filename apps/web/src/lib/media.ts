import { useSyncExternalStore } from 'react';

// The same limit as the theme's `md` breakpoint: under it, the bottom bar instead of the side bar.
const phone = matchMedia('(width < 53.8125rem)');

function subscribe(onChange: () => void): () => void {
  phone.addEventListener('change', onChange);
  return () => phone.removeEventListener('change', onChange);
}

/** Whether the screen is a phone's: for what CSS alone would draw twice. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone.matches);
}

/** The same outside of components. */
export function isPhone(): boolean {
  return phone.matches;
}
