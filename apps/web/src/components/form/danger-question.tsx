import { Button, Dialog, DialogClose } from '@nexus/ui';
import { FormError } from './form-error.tsx';

export interface DangerQuestionProps {
  title: string;
  /** What will be gone, in full. */
  description: string;
  /** « Supprimer ». */
  verb: string;
  /** The safe one. */
  keep?: string;
  pending: boolean;
  /** Why it was not done. */
  refused?: string | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** What does not come back is asked first. */
export function DangerQuestion({
  title,
  description,
  verb,
  keep = 'Garder',
  pending,
  refused = null,
  onConfirm,
  onClose,
}: DangerQuestionProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description={description}
      actions={
        <>
          <DialogClose>
            <Button>{keep}</Button>
          </DialogClose>
          <Button variant="danger" pending={pending} onClick={onConfirm}>
            {verb}
          </Button>
        </>
      }
    >
      {refused === null ? null : <FormError>{refused}</FormError>}
    </Dialog>
  );
}
