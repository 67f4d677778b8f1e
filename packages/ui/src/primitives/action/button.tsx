import type { ComponentProps, MouseEvent } from 'react';
import { cx } from '../../lib/cx';
import { Spinner } from '../label/spinner';
import { Dressed } from './dressed';

export type ButtonVariant = 'action' | 'primary' | 'secondary' | 'ghost' | 'danger';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `action` is the apricot one: at most once a screen. */
  variant?: ButtonVariant;
  /** md 44 px, sm 36 px. */
  size?: 'md' | 'sm';
  /** Work under way: a spinner, aria-busy, and clicks are ignored while focus stays. */
  pending?: boolean;
  /** Dresses the only child (a link of the router) instead of rendering a button. */
  asChild?: boolean;
}

const base =
  'inline-flex items-center justify-center gap-2 border font-strong leading-tight! no-underline transition-colors select-none aria-disabled:cursor-not-allowed disabled:cursor-not-allowed disabled:border-transparent disabled:bg-sunken disabled:text-ink-3';

const variants: Record<ButtonVariant, string> = {
  action: 'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover [a]:hover:bg-accent-hover',
  primary: 'border-transparent bg-brand text-on-brand enabled:hover:bg-brand-hover [a]:hover:bg-brand-hover',
  secondary: 'border-edge bg-surface text-ink enabled:hover:bg-sunken [a]:hover:bg-sunken',
  ghost: 'border-transparent text-brand enabled:hover:bg-brand-soft [a]:hover:bg-brand-soft',
  danger: 'border-danger bg-surface text-danger enabled:hover:bg-danger-soft [a]:hover:bg-danger-soft',
};

function sizing(size: 'md' | 'sm', variant: ButtonVariant): string {
  if (size === 'sm') return 'min-h-9 rounded-btn px-3 text-sm';
  return cx('min-h-11 rounded-md text-ui', variant === 'ghost' ? 'px-3' : 'px-4');
}

/** The look of a button, for the rare element that cannot be a Button (a file input's label). */
export function buttonClass(variant: ButtonVariant = 'secondary', size: 'md' | 'sm' = 'md'): string {
  return cx(base, variants[variant], sizing(size, variant));
}

/** A verb. The label starts with it: « Commencer », « Réserver une séance ». */
export function Button({
  variant = 'secondary',
  size = 'md',
  pending = false,
  asChild = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const classes = cx(buttonClass(variant, size), className);
  if (asChild) {
    return (
      <Dressed className={classes} onClick={onClick} {...rest}>
        {children}
      </Dressed>
    );
  }
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    // Not `disabled`: the button would lose focus, and a screen reader its place.
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type={type}
      className={classes}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={handleClick}
      {...rest}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
