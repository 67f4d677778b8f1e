import { type ReactNode, useId, useState } from 'react';
import { ChevronDownIcon } from '../../icons/sign-icons';
import { cx } from '../../lib/cx';
import { LinkButton } from './text-link';

export interface DisclosureProps {
  /** « Pourquoi en premier ? » */
  label: string;
  /** What opens below. */
  children: ReactNode;
  /** Controls on the same line, before the label (the card's button). */
  lead?: ReactNode;
  defaultOpen?: boolean;
  className?: string | undefined;
}

/** A question that opens its answer on the spot. */
export function Disclosure({ label, children, lead, defaultOpen = false, className }: DisclosureProps) {
  const [open, setOpen] = useState(defaultOpen);
  const id = useId();
  return (
    <div className={className}>
      <div className="flex flex-wrap items-center gap-3">
        {lead}
        <LinkButton aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {label}
          <ChevronDownIcon size={16} className={cx('transition-transform', open && 'rotate-180')} />
        </LinkButton>
      </div>
      <div id={id} hidden={!open}>
        {children}
      </div>
    </div>
  );
}
