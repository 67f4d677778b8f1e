import type { ComponentProps } from 'react';
import { cx } from '../../lib/cx';
import { Dressed } from './dressed';

const look =
  'inline-flex min-h-7 items-center gap-1.5 text-sm font-medium text-brand no-underline underline-offset-3 decoration-1 hover:underline disabled:cursor-not-allowed disabled:text-ink-3 disabled:no-underline';

export interface TextLinkProps extends ComponentProps<'a'> {
  /** Dresses the router's own link. */
  asChild?: boolean;
}

/** A link on its own line: « Voir le calcul », « Agenda ». */
export function TextLink({ asChild = false, className, ...rest }: TextLinkProps) {
  if (asChild) return <Dressed className={cx(look, className)} {...rest} />;
  return <a className={cx(look, className)} {...rest} />;
}

/** A link inside a sentence: underlined, as colour alone would not tell it from the text. */
export function InlineLink({ asChild = false, className, ...rest }: TextLinkProps) {
  const classes = cx('text-brand underline decoration-1 underline-offset-3 hover:decoration-2', className);
  if (asChild) return <Dressed className={classes} {...rest} />;
  return <a className={classes} {...rest} />;
}

/** The same look for something done on the spot: « Annuler », « Pourquoi en premier ? ». */
export function LinkButton({ type = 'button', className, ...rest }: ComponentProps<'button'>) {
  return <button type={type} className={cx(look, className)} {...rest} />;
}
