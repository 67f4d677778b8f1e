import { DangerQuestion } from '#components/form/danger-question.tsx';

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
  return (
    <DangerQuestion
      {...words[about]}
      keep="Garder l’adresse"
      pending={pending}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
