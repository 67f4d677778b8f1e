import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { CloseIcon } from '../../icons/sign-icons';
import { cx } from '../../lib/cx';
import { IconButton } from '../action/icon-button';

export interface DialogProps {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The control that opens it, when the dialog holds its own state. */
  trigger?: ReactNode;
  /** A question: « Retirer ta demande de séance ? » */
  title: ReactNode;
  /** The facts that help to answer it. */
  description?: ReactNode;
  /** More than words: a form. */
  children?: ReactNode;
  /** Two verbs, the safe one first: « Garder », « Retirer la demande ». */
  actions?: ReactNode;
  size?: 'md' | 'lg';
  closeLabel?: string;
}

/** A question and two verbs. Escape and « Fermer » keep things as they are. */
export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  children,
  actions,
  size = 'md',
  closeLabel = 'Fermer',
}: DialogProps) {
  const openedFrom = useRef<Element>(null);
  return (
    <Radix.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <div className="pointer-events-none fixed inset-0 z-40 grid items-end p-3 sm:place-items-center sm:p-6">
          <Radix.Content
            {...(description ? {} : { 'aria-describedby': undefined })}
            onOpenAutoFocus={() => {
              openedFrom.current = document.activeElement;
            }}
            onCloseAutoFocus={(event) => {
              // Radix gives focus back to its own trigger; a dialog opened by a state has none.
              if (trigger) return;
              event.preventDefault();
              const lost = document.activeElement === document.body;
              if (lost && openedFrom.current instanceof HTMLElement) openedFrom.current.focus();
            }}
            className={cx(
              'pointer-events-auto max-h-[calc(100dvh-1.5rem)] w-full overflow-y-auto rounded-lg bg-overlay py-5 pr-5 pl-6 text-ink shadow-3 outline-none',
              size === 'lg' ? 'sm:max-w-[640px]' : 'sm:max-w-[460px]',
            )}
          >
            <div className="flex items-start justify-between gap-2">
              <Radix.Title className="pt-[7px]">{title}</Radix.Title>
              <Radix.Close asChild>
                <IconButton label={closeLabel}>
                  <CloseIcon />
                </IconButton>
              </Radix.Close>
            </div>
            {description ? <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description> : null}
            {children ? <div className="mt-4">{children}</div> : null}
            {actions ? (
              // In sight however long the form is.
              <div className="sticky -bottom-5 mt-2 -mb-5 flex flex-wrap justify-end gap-2.5 bg-overlay pt-3 pb-5 max-md:*:flex-1">
                {actions}
              </div>
            ) : null}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Wraps the verb that closes without doing anything: `<DialogClose><Button>Garder</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}
