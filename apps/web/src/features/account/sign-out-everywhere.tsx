import { Button, Dialog, DialogClose } from '@nexus/ui';
import type { useSignOut } from '#lib/sign-out.ts';

interface SignOutEverywhereProps {
  signOut: ReturnType<typeof useSignOut>;
  onClose: () => void;
}

/** Lost a phone, or left a screen open somewhere. */
export default function SignOutEverywhere({ signOut, onClose }: SignOutEverywhereProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Se déconnecter partout ?"
      description="Tous les appareils, celui-ci compris, demanderont de nouveau le mot de passe. Rien d’autre ne change."
      actions={
        <>
          <DialogClose>
            <Button>Rester</Button>
          </DialogClose>
          <Button variant="danger" pending={signOut.isPending} onClick={() => signOut.mutate({ everywhere: true })}>
            Se déconnecter partout
          </Button>
        </>
      }
    />
  );
}
