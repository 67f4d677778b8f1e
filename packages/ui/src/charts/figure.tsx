import type { ReactNode } from 'react';
import { TrendDownIcon, TrendUpIcon } from '../icons/sign-icons';
import { cx } from '../lib/cx';

export interface FigureProps {
  /** « Programme maîtrisé » */
  name: ReactNode;
  /** « 41 % », « 14,5 » */
  value: ReactNode;
  /** Small, glued to the value: « /20 ». */
  unit?: ReactNode;
  /** The change in words, or a badge: « 6 points en 3 semaines », « provisoire ». */
  change?: ReactNode;
  /** A small picture of it. */
  picture?: ReactNode;
  /** What it means, in plain words. */
  definition?: ReactNode;
  /** « Voir le calcul » */
  action?: ReactNode;
  /** `lg` is the one figure of a screen. */
  size?: 'md' | 'lg';
  className?: string | undefined;
}

/** Name, value, change in words, small picture, plain definition, and how it was computed. */
export function Figure({
  name,
  value,
  unit,
  change,
  picture,
  definition,
  action,
  size = 'md',
  className,
}: FigureProps) {
  return (
    <div className={cx('flex flex-col items-start', className)}>
      <p className="eyebrow">{name}</p>
      <div className="mt-0.5 mb-2 flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <FigureValue value={value} unit={unit} size={size} />
        {change}
      </div>
      {picture ? <div className="w-full">{picture}</div> : null}
      {definition ? <div className="mt-2.5 text-sm text-pretty text-ink-2">{definition}</div> : null}
      {action ? <div className="mt-auto pt-0.5">{action}</div> : null}
    </div>
  );
}

/** A figure alone: « 13,2/20 ». */
export function FigureValue({ value, unit, size = 'md' }: Pick<FigureProps, 'value' | 'unit' | 'size'>) {
  return (
    <span
      className={cx(
        'leading-tight! font-strong tracking-figure whitespace-nowrap',
        size === 'lg' ? 'text-3xl' : 'text-2xl',
      )}
    >
      {value}
      {unit ? <small className="text-[.62em] font-medium tracking-normal text-ink-3">{unit}</small> : null}
    </span>
  );
}

/** A change in words with its arrow: « 6 points en 3 semaines ». */
export function FigureChange({ direction, children }: { direction: 'up' | 'down' | 'flat'; children: ReactNode }) {
  const tone = { up: 'text-success', down: 'text-danger', flat: 'text-ink-2' }[direction];
  return (
    <span className={cx('inline-flex items-center gap-[5px] text-sm font-medium', tone)}>
      {direction === 'up' ? <TrendUpIcon size={16} /> : null}
      {direction === 'down' ? <TrendDownIcon size={16} /> : null}
      {children}
    </span>
  );
}

/** Figures side by side, a line between them; one above the other under 1121 px. */
export function StatRow({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <div
      className={cx(
        'grid grid-cols-1 gap-5 lg:auto-cols-fr lg:grid-flow-col lg:gap-0 *:px-4 md:*:px-6 max-lg:*:not-first:border-t max-lg:*:not-first:border-line max-lg:*:not-first:pt-5 lg:*:not-first:border-l lg:*:not-first:border-line',
        className,
      )}
    >
      {children}
    </div>
  );
}
