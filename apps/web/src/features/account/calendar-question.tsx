import { Button, Dialog, DialogClose } from '@nexus/ui';

interface CalendarQuestionProps {
  about: 'renew' | 'revoke';
  pending: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

const words = {
  renew: {
    title: 'Renouveler l’adresse ?',
    description:
      'L’ancienne adresse cesse de fonctionner tout de suite : chaque agenda qui la suit est à relier à la nouvelle.',
    verb: 'Renouveler',
  },
  revoke: {
    title: 'Supprimer l’adresse ?',
    description: 'Les agendas qui la suivent ne recevront plus rien. Rien ne change dans Nexus.',
    verb: 'Supprimer',
  },
} as const;

/** Both end an address that programs may be following: asked first. */
export default function CalendarQuestion({ about, pending, onConfirm, onClose }: CalendarQuestionProps) {
  const { title, description, verb } = words[about];
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
            <Button>Garder l’adresse</Button>
          </DialogClose>
          <Button variant="danger" pending={pending} onClick={onConfirm}>
            {verb}
          </Button>
        </>
      }
    />
  );
}
