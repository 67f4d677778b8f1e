import { cx, formatPercent } from '@nexus/ui';

export interface MemoryBarProps {
  /** What is remembered today, 0 to 1. */
  shown: number;
  /** What was known on the day of the last evidence, 0 to 1: at least as much. */
  stored: number;
  /** Both in words: « 62 % aujourd’hui, 70 % il y a 12 jours ». */
  label: string;
  className?: string | undefined;
}

/** One bar: solid as far as what is remembered, light as far as what was known. */
export function MemoryBar({ shown, stored, label, className }: MemoryBarProps) {
  const width = (share: number) => ({ width: formatPercent(share).replace('\u00a0', '') });
  return (
    <div role="img" aria-label={label} className={cx('relative h-2 overflow-hidden rounded-full bg-sunken', className)}>
      <div className="absolute inset-y-0 left-0 rounded-full bg-brand opacity-35" style={width(stored)} />
      <div className="absolute inset-y-0 left-0 rounded-full bg-brand" style={width(shown)} />
    </div>
  );
}
