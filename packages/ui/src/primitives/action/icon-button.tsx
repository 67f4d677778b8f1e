import type { ComponentProps, ReactNode } from 'react';
import { cx } from '../../lib/cx';
import { Dressed } from './dressed';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** What it does, read aloud: « Fermer », « Commencer : Révise les suites ». */
  label: string;
  /** An icon, or with asChild the link that wraps it. */
  children: ReactNode;
  /** md 40 px (44 on a phone), sm 36 px for dense rows. */
  size?: 'md' | 'sm';
  asChild?: boolean;
}

/** A button that is only an icon; it always bears a name. */
export function IconButton({
  label,
  size = 'md',
  asChild = false,
  type = 'button',
  className,
  ...rest
}: IconButtonProps) {
  const classes = cx(
    'inline-grid shrink-0 place-items-center rounded-md text-ink-2 transition-colors hover:bg-sunken hover:text-ink disabled:cursor-not-allowed disabled:text-ink-3 disabled:hover:bg-transparent',
    size === 'sm' ? 'size-9' : 'size-11 md:size-10',
    className,
  );
  if (asChild) return <Dressed aria-label={label} className={classes} {...rest} />;
  return <button type={type} aria-label={label} className={classes} {...rest} />;
}
