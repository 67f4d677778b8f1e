import { Button, Dialog, DialogClose, type DialogProps } from '@nexus/ui';
import { type ReactNode, type RefObject, useId } from 'react';

interface FormDialogProps extends Pick<DialogProps, 'title' | 'description' | 'size'> {
  form: RefObject<HTMLFormElement | null>;
  /** What closes it and keeps things as they are: « Annuler ». */
  keepLabel: string;
  /** What sends it: « Ajouter ». */
  sendLabel: string;
  pending: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** How the fields lie. */
  className: string;
  children: ReactNode;
}

/** A form in a window, mounted while it is open: its two verbs stay in sight under it. */
export function FormDialog({
  form,
  keepLabel,
  sendLabel,
  pending,
  onSubmit,
  onClose,
  className,
  children,
  ...rest
}: FormDialogProps) {
  const id = useId();
  return (
    <Dialog
      {...rest}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <>
          <DialogClose>
            <Button>{keepLabel}</Button>
          </DialogClose>
          <Button type="submit" form={id} variant="primary" pending={pending}>
            {sendLabel}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        noValidate
        className={className}
      >
        {children}
      </form>
    </Dialog>
  );
}
