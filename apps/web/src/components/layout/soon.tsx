import { type ReactNode, useDeferredValue } from 'react';

export interface SoonProps {
  children: ReactNode;
}

/**
 * Drawn right after what stands around it, and in slices that let a slow phone answer a finger meanwhile: the first
 * frame waits for the most important only. For what comes below or beside it, so that nothing moves.
 */
export function Soon({ children }: SoonProps) {
  return useDeferredValue(true, false) ? children : null;
}
