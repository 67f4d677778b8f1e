import type { ReactNode } from 'react';
import { cx } from '../lib/cx';

export interface PageHeaderProps {
  /** A sentence to conclude from, before any figure. */
  title: ReactNode;
  /** The line below. */
  lead?: ReactNode;
  /** The line above: a date, a subject. */
  eyebrow?: ReactNode;
  /** At the end of the line. */
  actions?: ReactNode;
  className?: string | undefined;
}

/** The first thing read on a screen. */
export function PageHeader({ title, lead, eyebrow, actions, className }: PageHeaderProps) {
  return (
    <div className={cx('mb-6 flex flex-wrap items-start justify-between gap-4', className)}>
      <div className="min-w-0">
        {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
        <h1>{title}</h1>
        {lead ? <p className="mt-1.5 text-ink-2">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
