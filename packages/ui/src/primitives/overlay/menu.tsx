import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { CheckIcon } from '../../icons/sign-icons';
import { cx } from '../../lib/cx';

export interface MenuProps {
  /** The control that opens it. */
  trigger: ReactNode;
  /** What one chooses there, read aloud: « Déplacer : Révise les suites ». */
  label: string;
  /** MenuItem, and what comes between. */
  children: ReactNode;
  align?: 'start' | 'end';
}

/** A few verbs under a button. Arrows and first letters move, Enter chooses, Escape closes; the page stays in reach. */
export function Menu({ trigger, label, children, align = 'start' }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {/* No portal: a menu is no landmark of its own, and stays in the part of the page it is of. */}
      <Radix.Content
        aria-label={label}
        align={align}
        sideOffset={6}
        collisionPadding={12}
        loop
        className="z-30 max-h-(--radix-dropdown-menu-content-available-height) min-w-[200px] max-w-[calc(100vw-24px)] overflow-y-auto rounded-lg border border-line bg-overlay p-1.5 text-ui text-ink shadow-2 outline-none"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

export interface MenuItemProps {
  onSelect: () => void;
  children: ReactNode;
  /** At the end of the line: a date. */
  detail?: ReactNode;
  /** Where things stand now: ticked, and choosing it changes nothing. */
  current?: boolean;
  tone?: 'plain' | 'danger';
}

export function MenuItem({ onSelect, children, detail, current = false, tone = 'plain' }: MenuItemProps) {
  return (
    <Radix.Item
      onSelect={onSelect}
      disabled={current}
      className={cx(
        'flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 outline-none select-none data-highlighted:bg-brand-soft data-highlighted:text-brand data-disabled:cursor-default data-disabled:text-ink-2 max-md:min-h-11',
        tone === 'danger' && 'text-danger',
      )}
    >
      {children}
      {current ? <CheckIcon size={16} className="ml-auto" /> : null}
      {detail && !current ? <span className="ml-auto text-sm text-ink-3">{detail}</span> : null}
    </Radix.Item>
  );
}

export function MenuSeparator() {
  return <Radix.Separator className="my-1.5 h-px bg-line" />;
}
