import type { ReactNode } from 'react';
import { VisuallyHidden } from '../primitives/label/visually-hidden';
import { type NavItem, type RenderNavLink, sideLink } from './nav-item';

export interface SideNavProps {
  items: readonly NavItem[];
  renderLink: RenderNavLink;
  label: string;
  /** The logo, as a link home. */
  home: ReactNode;
  /** At the foot: who is here. */
  foot?: ReactNode;
}

/** The places, down the left of a wide screen. */
export function SideNav({ items, renderLink, label, home, foot }: SideNavProps) {
  return (
    <aside className="hidden border-r border-line md:block print:hidden">
      <div className="sticky top-0 flex h-dvh flex-col gap-1 overflow-y-auto px-3 py-5">
        <div className="flex px-3 pb-5">{home}</div>
        <nav aria-label={label}>
          <ul className="grid gap-0.5">
            {items.map((item) => (
              <li key={item.id}>
                {renderLink(item, {
                  className: sideLink,
                  children: (
                    <>
                      <item.icon />
                      {item.label}
                      {item.count ? <NavCount item={item} /> : null}
                    </>
                  ),
                })}
              </li>
            ))}
          </ul>
        </nav>
        {foot ? <div className="mt-auto pt-3">{foot}</div> : null}
      </div>
    </aside>
  );
}

function NavCount({ item }: { item: NavItem }) {
  return (
    <>
      <span
        aria-hidden="true"
        className="num ml-auto grid h-[22px] min-w-[22px] place-items-center rounded-full bg-brand px-1.5 text-xs leading-none! font-strong text-on-brand"
      >
        {item.count}
      </span>
      <VisuallyHidden>, {item.countLabel ?? item.count}</VisuallyHidden>
    </>
  );
}
