import type { ComponentProps } from 'react';
import { cx } from '../../lib/cx';

/** A key cap: « Ctrl K », « Échap ». */
export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cx(
        'inline-block rounded-[5px] border border-b-2 border-line bg-paper px-1.5 py-[3px] font-sans text-2xs! leading-none! font-medium whitespace-nowrap text-ink-2',
        className,
      )}
      {...rest}
    />
  );
}
