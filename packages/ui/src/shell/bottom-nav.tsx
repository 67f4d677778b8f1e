import { useId } from 'react';
import { MoreIcon } from '../icons/sign-icons';
import { type NavItem, type RenderNavLink, sideLink } from './nav-item';

export interface BottomNavProps {
  items: readonly NavItem[];
  renderLink: RenderNavLink;
  label: string;
}

const link =
  'group grid justify-items-center gap-[3px] rounded-md py-1.5 text-2xs font-medium text-ink-3 no-underline -outline-offset-2! aria-[current=page]:font-strong aria-[current=page]:text-brand';

const most = 5;

/** Five places under the thumb: the fifth opens the others where there are more. */
export function BottomNav({ items, renderLink, label }: BottomNavProps) {
  const chosen = items.filter((item) => item.bottom);
  const first = chosen.length > 0 ? chosen : items;
  const places = first.slice(0, items.length > most ? most - 1 : most);
  const others = items.filter((item) => !places.includes(item));
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-overlay px-1 pt-1.5 pb-[calc(10px+env(safe-area-inset-bottom))] md:hidden print:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {places.map((item) => (
          <li key={item.id} className="min-w-0">
            {renderLink(item, {
              className: link,
              children: (
                <>
                  <span className="relative rounded-full px-3.5 py-[3px] group-aria-[current=page]:bg-brand-soft">
                    <item.icon />
                    {item.count ? (
                      <span className="absolute top-0.5 right-2.5 size-2.5 rounded-full border-2 border-overlay bg-brand" />
                    ) : null}
                  </span>
                  <span className="max-w-full truncate">{item.label}</span>
                  {item.count ? <span className="sr-only">, {item.countLabel ?? item.count}</span> : null}
                </>
              ),
            })}
          </li>
        ))}
        {others.length > 0 ? <Others items={others} renderLink={renderLink} /> : null}
      </ul>
    </nav>
  );
}

/** The browser's own popover: it closes by itself on Escape, or on a touch elsewhere. */
function Others({ items, renderLink }: Pick<BottomNavProps, 'items' | 'renderLink'>) {
  const id = useId();
  return (
    <li className="group/more min-w-0">
      <button
        type="button"
        popoverTarget={id}
        className={`${link} w-full group-has-aria-[current=page]/more:font-strong group-has-aria-[current=page]/more:text-brand`}
      >
        <span className="rounded-full px-3.5 py-[3px] group-has-aria-[current=page]/more:bg-brand-soft">
          <MoreIcon />
        </span>
        Plus
      </button>
      <div
        ref={closeOnClick}
        id={id}
        popover="auto"
        className="fixed inset-auto right-2 bottom-[calc(76px+env(safe-area-inset-bottom))] m-0 min-w-52 rounded-lg border border-line bg-overlay p-2 text-ink shadow-3 md:hidden"
      >
        <ul className="grid gap-0.5">
          {items.map((item) => (
            <li key={item.id}>
              {renderLink(item, {
                className: sideLink,
                children: (
                  <>
                    <item.icon />
                    {item.label}
                  </>
                ),
              })}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** One of its links was followed. */
function closeOnClick(panel: HTMLDivElement) {
  const close = () => panel.hidePopover();
  panel.addEventListener('click', close);
  return () => panel.removeEventListener('click', close);
}
