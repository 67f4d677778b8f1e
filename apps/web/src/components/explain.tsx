import { ChevronDownIcon, cx, LinkButton, Skeleton } from '@nexus/ui';
import { type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';

const floating =
  'max-md:rounded-md max-md:bg-sunken max-md:p-3 md:absolute md:top-full md:z-10 md:w-max md:max-w-[360px] md:rounded-lg md:border md:border-line md:bg-overlay md:px-[18px] md:py-4 md:shadow-2';

export interface ExplainProps {
  /** « Voir le calcul » */
  label: string;
  /** Which end of the label the panel keeps to, on a wide screen. */
  align?: 'start' | 'end';
  /** In the flow on a wide screen too: for a long answer at the foot of a card. */
  inline?: boolean;
  children: ReactNode;
}

/**
 * How a figure was found, on the spot: over the page on a wide screen, in the flow on a phone. A disclosure and not a
 * popover library, which would weigh as much as the whole first screen's charts.
 */
export function Explain({ label, align = 'start', inline = false, children }: ExplainProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open || inline) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open, inline]);

  return (
    <div ref={root} className="relative w-full">
      <LinkButton ref={button} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
        <ChevronDownIcon size={16} className={cx('transition-transform', open && 'rotate-180')} />
      </LinkButton>
      <div
        id={id}
        hidden={!open}
        className={cx(
          'mt-2 text-sm',
          inline ? 'rounded-md bg-sunken p-3' : floating,
          !inline && (align === 'end' ? 'md:right-0' : 'md:left-0'),
        )}
      >
        {/* Made when it is asked for: what it holds may come then. */}
        {open ? <Suspense fallback={<Skeleton className="h-24! w-60" />}>{children}</Suspense> : null}
      </div>
    </div>
  );
}
