import { DangerQuestion } from '#components/form/danger-question.tsx';
import type { useSignOut } from '#lib/sign-out.ts';

interface SignOutEverywhereProps {
  signOut: ReturnType<typeof useSignOut>;
  onClose: () => void;
}

/** Lost a phone, or left a screen open somewhere. */
export default function SignOutEverywhere({ signOut, onClose }: SignOutEverywhereProps) {
  return (
    <DangerQuestion
      title="Se déconnecter partout ?"
      description="Tous les appareils, celui-ci compris, demanderont de nouveau le mot de passe. Rien d’autre ne change."
      verb="Se déconnecter partout"
      keep="Rester"
      pending={signOut.isPending}
      onConfirm={() => signOut.mutate({ everywhere: true })}
      onClose={onClose}
    />
  );
}
