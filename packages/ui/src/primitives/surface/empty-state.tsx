import type { ReactNode } from 'react';
import { ErrorIcon } from '../../icons/sign-icons';
import { cx } from '../../lib/cx';

export interface EmptyStateProps {
  /** A small drawing: BarsPicture, SheetPicture, or one's own (decorative). */
  picture?: ReactNode;
  /** What will appear here. */
  title: ReactNode;
  children?: ReactNode;
  /** What to do now. */
  action?: ReactNode;
  level?: 'h2' | 'h3';
  /** Without its own frame, inside a card. */
  bare?: boolean;
  className?: string | undefined;
}

const frame = 'grid content-center justify-items-center gap-1.5 px-5 py-7 text-center';

/** What will come here, and what to do now. */
export function EmptyState({
  picture,
  title,
  children,
  action,
  level: Title = 'h3',
  bare = false,
  className,
}: EmptyStateProps) {
  return (
    <div className={cx(frame, !bare && 'rounded-lg border border-line bg-surface', className)}>
      {picture ? <div className="mb-2.5">{picture}</div> : null}
      <Title className="text-md!">{title}</Title>
      {children ? <div className="max-w-[46ch] text-sm text-pretty text-ink-2">{children}</div> : null}
      {action ? <div className="mt-2.5">{action}</div> : null}
    </div>
  );
}

export interface ErrorStateProps {
  /** What happened. */
  title: ReactNode;
  /** What was kept, what to do. */
  children?: ReactNode;
  action?: ReactNode;
  level?: 'h1' | 'h2' | 'h3';
  bare?: boolean;
  className?: string | undefined;
}

/** Something failed: what happened, what was kept, what to do. Announced when it appears. */
export function ErrorState({ title, children, action, level: Title = 'h3', bare = false, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cx(frame, !bare && 'rounded-lg border border-line bg-surface', className)}>
      <span className="mb-2.5 grid size-11 place-items-center rounded-md bg-danger-soft text-danger">
        <ErrorIcon />
      </span>
      <Title className="text-md! tracking-normal!">{title}</Title>
      {children ? <div className="max-w-[46ch] text-sm text-pretty text-ink-2">{children}</div> : null}
      {action ? <div className="mt-2.5">{action}</div> : null}
    </div>
  );
}
