import type { ComponentProps } from 'react';
import { ChevronDownIcon } from '../../icons/sign-icons';
import { cx } from '../../lib/cx';
import { controlClass, useFieldControl } from './field-context';

/** The browser's own list, dressed: the phone's wheel, type-ahead and the strict CSP come for free. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={cx('relative block', className)}>
      <select className={cx(controlClass, 'appearance-none truncate pr-10')} {...rest} {...useFieldControl(rest)}>
        {children}
      </select>
      <ChevronDownIcon size={16} className="pointer-events-none absolute top-3.5 right-3" />
    </span>
  );
}
