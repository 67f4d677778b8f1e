import type { ComponentProps } from 'react';
import type { Icon } from '../../icons/create-icon';
import { cx } from '../../lib/cx';

export type BadgeTone = 'success' | 'warn' | 'danger' | 'info' | 'brand' | 'accent' | 'outline' | 'neutral';

export interface BadgeProps extends ComponentProps<'span'> {
  tone?: BadgeTone;
  /** A shape beside the word: the tone alone says nothing to someone who does not see it. */
  icon?: Icon;
}

const tones: Record<BadgeTone, string> = {
  success: 'bg-success-soft text-success',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
  info: 'bg-info-soft text-info',
  brand: 'bg-brand-soft text-brand',
  accent: 'bg-accent-soft text-accent-ink',
  outline: 'text-ink-2 inset-ring inset-ring-edge',
  neutral: 'bg-sunken text-ink-2',
};

/** A state in a word or two: « à confirmer », « en retard ». */
export function Badge({ tone = 'neutral', icon: BadgeIcon, className, children, ...rest }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-full px-[9px] py-[5px] text-xs leading-none! font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
      {...rest}
    >
      {BadgeIcon ? <BadgeIcon size={14} /> : null}
      {children}
    </span>
  );
}
