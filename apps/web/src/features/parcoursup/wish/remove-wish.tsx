import type { Wish } from '@nexus/contracts';
import { Button, Dialog, DialogClose, useToast } from '@nexus/ui';
import { useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { useRefreshFile } from '../use-file.ts';

/** What is removed does not come back: it is asked first. */
export default function RemoveWish({ wish, onClose }: { wish: Wish; onClose: () => void }) {
  const [refused, setRefused] = useState<string | null>(null);
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const remove = trpc.parcoursup.remove.useMutation({
    onSettled: refresh,
    onSuccess: () => {
      onClose();
      toast({ title: 'Vœu supprimé', description: wish.formation, tone: 'success' });
    },
    onError: (error) => setRefused(refusalOf(error).message),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Supprimer ce vœu ?"
      description={`« ${wish.formation} » sera supprimé pour de bon, avec sa liste, sa lettre et ses documents.`}
      actions={
        <>
          <DialogClose>
            <Button>Garder</Button>
          </DialogClose>
          <Button variant="danger" pending={remove.isPending} onClick={() => remove.mutate({ id: wish.id })}>
            Supprimer
          </Button>
        </>
      }
    >
      {refused ? <FormError>{refused}</FormError> : null}
    </Dialog>
  );
}
