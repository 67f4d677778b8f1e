import type { ComponentProps } from 'react';
import { cx } from '../../lib/cx';
import { controlClass, useFieldControl } from './field-context';

/** A line of text. Inside a Field it is labelled and described by it. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cx(controlClass, className)} {...rest} {...useFieldControl(rest)} />;
}

/** Several lines of text, growing with what is written where the browser can. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      className={cx(controlClass, 'field-sizing-content min-h-24 leading-normal', className)}
      {...rest}
      {...useFieldControl(rest)}
    />
  );
}
