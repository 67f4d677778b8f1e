import type { ReactNode } from 'react';

/** The one h1 of a page that says why it has nothing else to show. */
export function StateTitle({ children }: { children: ReactNode }) {
  return <h1 className="mb-6">{children}</h1>;
}
