import { CloseIcon, Dialog, IconButton } from '@nexus/ui';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { usePhone } from '#lib/media.ts';

interface CompetenceSheetProps {
  /** Changes when another competence is shown. */
  id: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** What is known of a competence: beside the graph on a wide screen, over its foot on a phone. */
export function CompetenceSheet(props: CompetenceSheetProps) {
  const phone = usePhone();
  return phone ? (
    <Dialog open onOpenChange={props.onClose} title={props.title}>
      {props.children}
    </Dialog>
  ) : (
    <Aside {...props} />
  );
}

function Aside({ id, title, onClose, children }: CompetenceSheetProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const openedFrom = document.activeElement;
    return () => {
      const isLost = document.activeElement === document.body;
      if (isLost && openedFrom instanceof HTMLElement) openedFrom.focus({ preventScroll: true });
    };
  }, []);
  // Another competence is read from its name again.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id]);
  return (
    <aside
      aria-labelledby={titleId}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
      className="min-w-0 rounded-md border border-line bg-surface p-4 print:hidden"
    >
      <div className="mb-3 flex items-start justify-between gap-2">
        <h3 ref={heading} id={titleId} tabIndex={-1} className="pt-2">
          {title}
        </h3>
        <IconButton label="Fermer" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {children}
    </aside>
  );
}
