import type { ChecklistItem, Parcoursup } from '@nexus/contracts';
import { useToast } from '@nexus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useCallback } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';

const parcoursupKey = getQueryKey(trpc.parcoursup);

/** Reads the file again, and what else shows its reminders. */
export function useRefreshFile(): () => void {
  const queryClient = useQueryClient();
  const { parcoursup, dashboard } = trpc.useUtils();
  return useCallback(() => {
    // A line ticked but not written yet would go back on the screen: the last write to settle reads again.
    if (queryClient.isMutating({ mutationKey: parcoursupKey }) > 1) return;
    void parcoursup.overview.invalidate();
    void dashboard.invalidate();
  }, [queryClient, parcoursup, dashboard]);
}

/** Ticks a line before the server answers, with a way back; rolled back aloud if it refuses. */
export function useTick(studentId: string | undefined) {
  const input = ofStudent(studentId);
  const { parcoursup } = trpc.useUtils();
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const tick = trpc.parcoursup.tick.useMutation({ onSettled: refresh });

  const show = async (wish_id: string | null, key: string, done: boolean) => {
    await parcoursup.overview.cancel(input);
    parcoursup.overview.setData(input, (file) => file && ticked(file, wish_id, key, done));
  };
  const set = (wish_id: string | null, item: ChecklistItem, done: boolean, undoing = false) => {
    void show(wish_id, item.key, done);
    if (!undoing) {
      toast({
        title: done ? 'Coché' : 'Décoché',
        description: navigator.onLine ? item.label : 'Hors ligne : ce sera envoyé au retour du réseau.',
        tone: 'success',
        action: { label: 'Annuler', onAction: () => set(wish_id, item, !done, true) },
      });
    }
    tick.mutate(
      { ...input, wish_id, key: item.key, done },
      {
        onError: (error) => {
          void show(wish_id, item.key, !done);
          toast({
            title: 'La ligne n’a pas pu être changée',
            description: refusalOf(error).message,
            tone: 'danger',
            action: { label: 'Réessayer', onAction: () => set(wish_id, item, done) },
          });
        },
      },
    );
  };
  return set;
}

function ticked(file: Parcoursup, wish_id: string | null, key: string, done: boolean): Parcoursup {
  const change = (items: ChecklistItem[]) => items.map((item) => (item.key === key ? { ...item, done } : item));
  if (wish_id === null) return { ...file, items: change(file.items) };
  return {
    ...file,
    wishes: file.wishes.map((wish) => {
      if (wish.id !== wish_id) return wish;
      const items = change(wish.items);
      const status = key === 'CONFIRM' ? (done ? 'confirmé' : 'formulé') : wish.status;
      return {
        ...wish,
        items,
        status,
        done: items.filter((item) => item.done).length,
        complete: items.every((item) => item.done || !item.required),
      };
    }),
  };
}
