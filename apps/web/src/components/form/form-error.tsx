import { ErrorIcon } from '@nexus/ui';
import type { ReactNode } from 'react';

/** What the server refused, above the button; the region is always there, so that it is announced. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <div role="alert">
      {children ? (
        <p className="mb-4 flex gap-2 rounded-md bg-danger-soft px-3 py-2.5 text-sm text-danger">
          <ErrorIcon size={16} className="mt-0.5" />
          <span>{children}</span>
        </p>
      ) : null}
    </div>
  );
}
