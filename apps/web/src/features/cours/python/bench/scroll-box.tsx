import type { ReactNode } from 'react';

export interface ScrollBoxProps {
  label: string;
  className: string;
  /** Told as it changes. */
  live?: boolean;
  children: ReactNode;
}

/** What may be larger than its place, and scrolls there. */
export function ScrollBox({ label, className, live = false, children }: ScrollBoxProps) {
  return (
    <section
      aria-label={label}
      aria-live={live ? 'polite' : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (axe)
      tabIndex={0}
      className={className}
    >
      {children}
    </section>
  );
}
