import type { ReactNode } from 'react';

export interface ScrollBoxProps {
  /** What is inside, read aloud. */
  label: string;
  /** How large it may be, and which way it scrolls. */
  className: string;
  children: ReactNode;
}

/** What may be larger than its place, and scrolls there. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it too (WCAG 2.1.1; axe, scrollable-region-focusable)
      tabIndex={0}
      className={className}
    >
      {children}
    </section>
  );
}
