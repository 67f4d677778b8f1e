import type { BacScenarios, KeptScenario } from '@nexus/contracts';
import { useToast } from '@nexus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import type { Supposed } from '../simulator/outcome.ts';

const bacKey = getQueryKey(trpc.bac);

/** Keeping, renaming and removing one's scenarios: shown before the server answers, put back aloud if it refuses. */
export function useScenarioActions() {
  const { toast } = useToast();
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const settled = {
    onSettled: () => {
      if (queryClient.isMutating({ mutationKey: bacKey }) <= 1) void utils.bac.scenarios.invalidate({});
    },
  };
  const keeping = trpc.bac.keepScenario.useMutation(settled);
  const renaming = trpc.bac.renameScenario.useMutation(settled);
  const removing = trpc.bac.removeScenario.useMutation(settled);

  const show = async (change: (items: KeptScenario[]) => KeptScenario[]) => {
    await utils.bac.scenarios.cancel({});
    utils.bac.scenarios.setData({}, (before?: BacScenarios) =>
      before === undefined ? undefined : { ...before, items: change(before.items) },
    );
  };
  const without = (id: string) => (items: KeptScenario[]) => items.filter((one) => one.id !== id);
  const failed = (title: string, error: unknown) =>
    toast({ title, description: refusalOf(error).message, tone: 'danger' });

  const keep = async (name: string, marks: Supposed, id: string = crypto.randomUUID()): Promise<boolean> => {
    const kept = { id, name, marks: { ...marks }, ignored: [], created_at: new Date().toISOString() };
    await show((items) => [...items, kept]);
    try {
      await keeping.mutateAsync({ id, name, marks: { ...marks } });
      return true;
    } catch (error) {
      await show(without(id));
      failed('Le scénario n’a pas été gardé', error);
      return false;
    }
  };

  return {
    async keep(name: string, marks: Supposed): Promise<boolean> {
      const done = await keep(name, marks);
      if (done) toast({ title: 'Scénario gardé', description: name, tone: 'success' });
      return done;
    },
    async rename({ id, name: before }: KeptScenario, name: string): Promise<void> {
      const called = (word: string) => (items: KeptScenario[]) =>
        items.map((one) => (one.id === id ? { ...one, name: word } : one));
      await show(called(name));
      try {
        await renaming.mutateAsync({ id, name });
      } catch (error) {
        await show(called(before));
        failed('Le scénario garde son nom', error);
      }
    },
    async remove(scenario: KeptScenario): Promise<void> {
      const { id, name, marks } = scenario;
      await show(without(id));
      try {
        await removing.mutateAsync({ id });
        const undo = () => void keep(name, marks, id);
        // Marks that the plan has not any more cannot be kept again: without any other, there is no way back.
        const action = Object.keys(marks).length === 0 ? undefined : { label: 'Annuler', onAction: undo };
        toast({ title: 'Scénario supprimé', description: name, tone: 'success', action });
      } catch (error) {
        await show((items) => [...items, scenario]);
        failed('Le scénario n’a pas été supprimé', error);
      }
    },
    isKeeping: keeping.isPending,
  };
}

export type ScenarioActions = ReturnType<typeof useScenarioActions>;
