import { cx } from '../lib/cx';

export interface RadialLegendProps {
  /** « anneau plein : maîtrise moyenne » */
  ring: string;
  /** « graduations : une par compétence acquise » */
  ticks: string;
  className?: string | undefined;
}

/** How to read a ProgressRadial. */
export function RadialLegend({ ring, ticks, className }: RadialLegendProps) {
  return (
    <p className={cx('flex flex-wrap gap-x-[18px] gap-y-1.5 text-xs text-ink-3', className)}>
      <span className="inline-flex items-center gap-[7px]">
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" className="stroke-ink-2" aria-hidden="true">
          <circle cx="9" cy="9" r="6" strokeWidth="4" />
        </svg>
        {ring}
      </span>
      <span className="inline-flex items-center gap-[7px]">
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" className="stroke-ink-2" aria-hidden="true">
          <circle cx="9" cy="9" r="7" strokeWidth="3" strokeDasharray="4 2" />
        </svg>
        {ticks}
      </span>
    </p>
  );
}
