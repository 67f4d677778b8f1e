import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from '../../lib/cx';

export interface PopoverProps {
  /** The control that opens it: a LinkButton « Voir le calcul ». */
  trigger: ReactNode;
  /** What it shows, read aloud when it opens. */
  label: string;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string | undefined;
}

/** An explanation beside what it explains; the page stays in reach. Non-modal, so nothing is injected for scroll locking. */
export function Popover({
  trigger,
  label,
  children,
  align = 'start',
  side = 'bottom',
  open,
  onOpenChange,
  className,
}: PopoverProps) {
  return (
    <Radix.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={8}
          collisionPadding={12}
          className={cx(
            'z-30 max-h-(--radix-popover-content-available-height) w-max max-w-[min(360px,calc(100vw-24px))] overflow-y-auto rounded-lg border border-line bg-overlay px-[18px] py-4 text-sm text-ink shadow-2 outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
