import { cx } from '../lib/cx';

/** The mark and the name. Wrap it in a link home; `compact` keeps the mark only, and the link then needs an aria-label. */
export function Logo({ compact = false, className }: { compact?: boolean; className?: string | undefined }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-2.5 align-top leading-[1.1] font-strong tracking-[-0.01em] text-ink',
        className,
      )}
    >
      <svg width="30" height="30" viewBox="0 0 30 30" fill="none" aria-hidden="true">
        <rect width="30" height="30" rx="9" className="fill-brand" />
        <path
          d="M9.5 21V9.5L20.5 20.5V9.6"
          className="stroke-on-brand"
          strokeWidth="2.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="20.5" cy="8.8" r="2.9" className="fill-accent" />
      </svg>
      {compact ? null : <span>Nexus Réussite</span>}
    </span>
  );
}
