import type { ComponentProps, ReactNode } from 'react';
import { SearchIcon } from '../icons/nav-icons';
import { cx } from '../lib/cx';
import { Avatar } from '../primitives/label/avatar';
import { Kbd } from '../primitives/label/kbd';

export interface TopBarProps {
  /** On a phone, in place of the side bar's logo. */
  home?: ReactNode;
  /** On a wide screen, at the start: the date, or what the screen is about. */
  context?: ReactNode;
  /** At the end: SearchButton, notifications. */
  children?: ReactNode;
}

/** The line above the content. */
export function TopBar({ home, context, children }: TopBarProps) {
  return (
    <header className="mb-4 flex items-center gap-3 md:mb-6 print:hidden">
      {home ? <div className="inline-flex md:hidden">{home}</div> : null}
      {context ? <div className="eyebrow max-md:hidden">{context}</div> : null}
      <div className="ml-auto flex items-center gap-3 max-md:gap-0">{children}</div>
    </header>
  );
}

export interface SearchButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** « Rechercher ou demander » */
  label: string;
  /** « Ctrl K » */
  shortcut?: string;
}

/** Opens the command palette: a field on wide screens, a magnifier on a phone. */
export function SearchButton({ label, shortcut, className, ...rest }: SearchButtonProps) {
  return (
    <button
      type="button"
      className={cx(
        'flex min-h-11 items-center gap-2.5 rounded-md px-3 text-left text-sm text-ink-3 max-md:hover:bg-sunken md:min-h-10 md:w-[300px] md:border md:border-line md:bg-surface md:hover:border-edge',
        className,
      )}
      {...rest}
    >
      <SearchIcon />
      <span className="flex-1 truncate max-md:sr-only">{label}</span>
      {shortcut ? <Kbd className="max-md:hidden">{shortcut}</Kbd> : null}
    </button>
  );
}

/** Who is here, at the foot of the side bar. */
export function UserBlock({ name, detail }: { name: string; detail?: ReactNode }) {
  return (
    <div className="flex items-center gap-2.5 p-3 text-xs">
      <Avatar name={name} />
      <div className="min-w-0">
        <p className="truncate font-strong">{name}</p>
        {detail ? <p className="truncate text-ink-3">{detail}</p> : null}
      </div>
    </div>
  );
}
