import type { ReactNode } from 'react';
import type { Icon } from '../icons/create-icon';

/** A place of the campus, as the side bar and the bottom bar show it. */
export interface NavItem {
  id: string;
  label: string;
  icon: Icon;
  /** How many new things wait there; 0 shows nothing. */
  count?: number | undefined;
  /** What is counted, read aloud: « 1 nouveauté ». */
  countLabel?: string | undefined;
  /** In the phone's bottom bar too; without any, the first ones are. */
  bottom?: boolean | undefined;
}

export interface NavLinkProps {
  className: string;
  children: ReactNode;
}

/** Renders the app's own link. It must set aria-current="page" on the open place (TanStack Router's Link does). */
export type RenderNavLink = (item: NavItem, props: NavLinkProps) => ReactNode;

/** A place in a column: the side bar, and what the bottom bar has no room for. */
export const sideLink =
  'flex min-h-[42px] items-center gap-3 rounded-md px-3 text-ui font-medium text-ink-2 no-underline transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-brand-soft aria-[current=page]:font-strong aria-[current=page]:text-brand';
