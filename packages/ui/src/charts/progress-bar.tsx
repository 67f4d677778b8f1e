import { cx } from '../lib/cx';
import { clamp01, formatPercent } from '../lib/format';

export interface ProgressBarProps {
  /** 0 to 1. */
  value: number;
  /** The bar in words: « 41 %, repère de fin novembre 36 % ». */
  label: string;
  /** Where one would be at the steady pace: a line and its name under the bar. */
  marker?: { at: number; label: string } | undefined;
  /** Colour of the bar: the brand's, or the subject's in scope. */
  tone?: 'brand' | 'subject';
  size?: 'md' | 'sm';
  className?: string | undefined;
}

/** How far along, on one line, with an optional mark to compare with. */
export function ProgressBar({ value, label, marker, tone = 'brand', size = 'md', className }: ProgressBarProps) {
  const at = marker ? clamp01(marker.at) : 0;
  return (
    <div role="img" aria-label={label} className={cx('w-full', className)}>
      <div className={cx('relative', marker && 'my-[3px]')}>
        <div className={cx('overflow-hidden rounded-full bg-sunken', size === 'sm' ? 'h-2' : 'h-2.5')}>
          <div
            className={cx('h-full rounded-full', tone === 'subject' ? 'bg-subject' : 'bg-brand')}
            style={{ width: formatPercent(value).replace('\u00a0', '') }}
          />
        </div>
        {marker ? (
          <span
            className="absolute -inset-y-[3px] w-[5px] -translate-x-1/2 bg-surface before:absolute before:inset-y-0 before:left-[1.5px] before:w-0.5 before:bg-ink"
            style={{ left: `${at * 100}%` }}
          />
        ) : null}
      </div>
      {marker ? (
        <div className="relative h-[18px] text-xs leading-[18px] text-ink-2">
          {/* Slides from flush left to flush right, so that the words never leave the bar. */}
          <span
            className="absolute whitespace-nowrap"
            style={{ left: `${at * 100}%`, transform: `translateX(-${slide(at) * 100}%)` }}
          >
            {marker.label}
          </span>
        </div>
      ) : null}
    </div>
  );
}

/** Share of the marker's own width to pull back by: half in the middle, none or all near an end. */
function slide(at: number): number {
  if (at < 0.2) return at / 0.4;
  if (at > 0.8) return 0.5 + (at - 0.8) / 0.4;
  return 0.5;
}
