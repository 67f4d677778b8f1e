import type { ComponentProps } from 'react';
import { cx } from '../../lib/cx';

/** Read aloud, not shown. Its nearest positioned ancestor should be the thing it describes. */
export function VisuallyHidden({ className, ...rest }: ComponentProps<'span'>) {
  return <span className={cx('sr-only', className)} {...rest} />;
}
