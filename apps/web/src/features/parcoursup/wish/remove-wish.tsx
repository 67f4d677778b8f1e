import type { Wish } from '@nexus/contracts';
import { useToast } from '@nexus/ui';
import { DangerQuestion } from '#components/form/danger-question.tsx';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { useRefreshFile } from '../use-file.ts';

/** What is removed does not come back: it is asked first. */
export default function RemoveWish({ wish, onClose }: { wish: Wish; onClose: () => void }) {
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const remove = trpc.parcoursup.remove.useMutation({
    onSettled: refresh,
    onSuccess: () => {
      onClose();
      toast({ title: 'Vœu supprimé', description: wish.formation, tone: 'success' });
    },
  });
  return (
    <DangerQuestion
      title="Supprimer ce vœu ?"
      description={`« ${wish.formation} » sera supprimé pour de bon, avec sa liste, sa lettre et ses documents.`}
      verb="Supprimer"
      pending={remove.isPending}
      refused={remove.error ? refusalOf(remove.error).message : null}
      onConfirm={() => remove.mutate({ id: wish.id })}
      onClose={onClose}
    />
  );
}
