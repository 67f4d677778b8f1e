import type { ReactNode } from 'react';
import { cx } from '../lib/cx';
import { BottomNav } from './bottom-nav';
import type { NavItem, RenderNavLink } from './nav-item';
import { SideNav } from './side-nav';

export interface ShellProps {
  items: readonly NavItem[];
  renderLink: RenderNavLink;
  /** The logo, as a link home. */
  home: ReactNode;
  /** At the foot of the side bar: UserBlock. */
  user?: ReactNode;
  /** Above the content: TopBar. */
  top?: ReactNode;
  /** A panel at the right, as high as the screen (ARIA). On a phone the app shows it by itself. */
  aside?: ReactNode;
  children: ReactNode;
  skipLabel?: string;
  navLabel?: string;
}

/** The frame of every screen: side bar on the wide ones, bottom bar on a phone, content of 1200 px at most. */
export function Shell({
  items,
  renderLink,
  home,
  user,
  top,
  aside,
  children,
  skipLabel = 'Aller au contenu',
  navLabel = 'Navigation principale',
}: ShellProps) {
  return (
    <>
      <a
        href="#contenu"
        className="absolute -left-[999px] z-50 rounded-md bg-surface px-3 py-2 font-medium text-brand focus:top-2 focus:left-2"
      >
        {skipLabel}
      </a>
      <div
        className={cx(
          'min-h-dvh md:grid print:block',
          aside
            ? 'md:grid-cols-[var(--side)_minmax(0,1fr)] lg:grid-cols-[var(--side)_minmax(0,1fr)_408px]'
            : 'md:grid-cols-[var(--side)_minmax(0,1fr)]',
        )}
      >
        <SideNav items={items} renderLink={renderLink} label={navLabel} home={home} foot={user} />
        <div className="mx-auto w-full max-w-[calc(var(--content)+64px)] min-w-0 px-4 pt-4 pb-26 md:px-8 md:pt-6 md:pb-16 print:p-0">
          {top}
          <main id="contenu" tabIndex={-1}>
            {children}
          </main>
        </div>
        {aside}
      </div>
      <BottomNav items={items} renderLink={renderLink} label={navLabel} />
    </>
  );
}
