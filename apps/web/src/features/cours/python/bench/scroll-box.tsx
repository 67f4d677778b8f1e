import type { ReactNode } from 'react';

export interface ScrollBoxProps {
  label: string;
  className: string;
  children: ReactNode;
}

/** What may be larger than its place, and scrolls there. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (axe)
      tabIndex={0}
      className={className}
    >
      {children}
    </section>
  );
}
