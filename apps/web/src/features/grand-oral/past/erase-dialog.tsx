import { useToast } from '@nexus/ui';
import { useState } from 'react';
import { DangerQuestion } from '#components/form/danger-question.tsx';
import { refusalOf } from '#lib/errors.ts';
import { useMe } from '#lib/me.ts';
import { trpcClient } from '#lib/trpc.ts';
import { useOralRefresh } from '../data/use-grand-oral.ts';
import { forgetRehearsal, waitingRehearsals } from '../rehearsal/local-store.ts';

export type Erasure = { what: 'recording' | 'rehearsal'; id: string; when: string } | { what: 'everything' };

/** What is erased is erased: said before, in full. */
export default function EraseDialog({ erasure, onClose }: { erasure: Erasure; onClose: () => void }) {
  const { user } = useMe();
  const { toast } = useToast();
  const refresh = useOralRefresh();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const words = wordsOf(erasure);

  const erase = async () => {
    setPending(true);
    try {
      if (erasure.what === 'recording') await trpcClient.grandOral.purgeRecording.mutate({ id: erasure.id });
      else if (erasure.what === 'rehearsal') await trpcClient.grandOral.removeRehearsal.mutate({ id: erasure.id });
      else {
        await trpcClient.grandOral.eraseAll.mutate({});
        for (const { id } of await waitingRehearsals(user.id).catch(() => [])) await forgetRehearsal(id);
      }
      refresh();
      onClose();
      toast({ title: words.done, tone: 'success' });
    } catch (error) {
      setRefused(refusalOf(error).message);
      setPending(false);
    }
  };
  return (
    <DangerQuestion
      title={words.title}
      description={words.description}
      verb={words.verb}
      pending={pending}
      refused={refused}
      onConfirm={() => void erase()}
      onClose={onClose}
    />
  );
}

function wordsOf(erasure: Erasure) {
  switch (erasure.what) {
    case 'recording':
      return {
        title: 'Effacer le son ?',
        description: `L’enregistrement du ${erasure.when} et tout ce qui y a été mesuré disparaissent tout de suite, pour toi et pour tes coachs. Personne ne peut les faire revenir. La répétition et la grille restent.`,
        verb: 'Effacer le son',
        done: 'Enregistrement effacé',
      };
    case 'rehearsal':
      return {
        title: 'Supprimer la répétition ?',
        description: `Celle du ${erasure.when} disparaît avec son enregistrement, ses mesures et ses évaluations, sans retour possible.`,
        verb: 'Supprimer la répétition',
        done: 'Répétition supprimée',
      };
    case 'everything':
      return {
        title: 'Tout effacer ?',
        description:
          'Toutes tes répétitions disparaissent, avec leurs enregistrements, leurs mesures et leurs évaluations, sur le campus et sur cet appareil, sans retour possible. Tes deux questions restent.',
        verb: 'Tout effacer',
        done: 'Toutes les répétitions sont effacées',
      };
  }
}
