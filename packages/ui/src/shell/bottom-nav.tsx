import type { NavItem, RenderNavLink } from './nav-item';

export interface BottomNavProps {
  items: readonly NavItem[];
  renderLink: RenderNavLink;
  label: string;
}

const link =
  'group grid justify-items-center gap-[3px] rounded-md py-1.5 text-2xs font-medium text-ink-3 no-underline -outline-offset-2! aria-[current=page]:font-strong aria-[current=page]:text-brand';

/** Up to five places under the thumb. */
export function BottomNav({ items, renderLink, label }: BottomNavProps) {
  const chosen = items.filter((item) => item.bottom);
  const places = (chosen.length > 0 ? chosen : items).slice(0, 5);
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
      </ul>
    </nav>
  );
}
