import type { BulkTaskOperation, Task } from '@nexus/contracts';
import { useToast } from '@nexus/ui';
import type { RefObject } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { calendarDays, dayOf } from '#lib/format.ts';
import { trpc } from '#lib/trpc.ts';
import { countOf } from '#lib/words/words.ts';
import type { TaskCache } from './use-task-cache.ts';

export interface Planning {
  /** Plans a task on a day, or on none. */
  plan: (task: Task, day: string | null) => void;
  /** Plans all of them on the same day, in one go. */
  planAll: (tasks: readonly Task[], day: string) => void;
}

const kept = 'Rien n’a bougé.';

/** Moving tasks from day to day: shown at once, with a way back; rolled back aloud if the server refuses. */
export function usePlan({ patch }: TaskCache, refresh: () => void, ownChanges: RefObject<number>): Planning {
  const { toast, dismiss } = useToast();
  const update = trpc.tasks.update.useMutation({ onSettled: refresh });
  const bulk = trpc.tasks.bulk.useMutation({ onSettled: refresh });

  const failed = (error: unknown, changes: number, again: () => void) => {
    ownChanges.current = Math.max(0, ownChanges.current - changes);
    toast({
      title: changes > 1 ? 'Les tâches n’ont pas pu être déplacées' : 'La tâche n’a pas pu être déplacée',
      description: `${refusalOf(error).message} ${kept}`,
      tone: 'danger',
      action: { label: 'Réessayer', onAction: again },
    });
  };

  const plan = (task: Task, day: string | null, isUndo = false) => {
    const before = task.planned_on;
    if (day === before) return;
    ownChanges.current += 1;
    patch(task.id, { planned_on: day });
    const done = update.mutateAsync({ id: task.id, planned_on: day });
    const moved = { ...task, planned_on: day };
    const message = isUndo
      ? undefined
      : toast({
          title: placedOn(day),
          description: task.label,
          tone: 'success',
          // The way back is asked only once the way there is written.
          action: {
            label: 'Annuler',
            onAction: () => void done.then(() => plan(moved, before, true)).catch(() => undefined),
          },
        });
    done.catch((error: unknown) => {
      if (message !== undefined) dismiss(message);
      patch(task.id, { planned_on: before });
      failed(error, 1, () => plan(task, day, isUndo));
    });
  };

  const planEach = (moves: readonly { task: Task; day: string | null }[], back: boolean) => {
    ownChanges.current += moves.length;
    for (const { task, day } of moves) patch(task.id, { planned_on: day });
    const rollBack = () => {
      for (const { task } of moves) patch(task.id, { planned_on: task.planned_on });
    };
    const operations = moves.map(
      ({ task, day }) => ({ op: 'update', id: task.id, data: { planned_on: day } }) satisfies BulkTaskOperation,
    );
    const done = bulk.mutateAsync({ operations });
    const ways = moves.map(({ task, day }) => ({ task: { ...task, planned_on: day }, day: task.planned_on }));
    const [first] = moves;
    const message =
      back || first === undefined
        ? undefined
        : toast({
            title: `${countOf(moves.length, 'tâche')} : ${placedOn(first.day).toLocaleLowerCase('fr')}`,
            tone: 'success',
            action: {
              label: 'Annuler',
              onAction: () => void done.then(() => planEach(ways, true)).catch(() => undefined),
            },
          });
    done.then(
      ({ results }) => {
        const refused = results.filter(({ status }) => status !== 'updated');
        if (refused.length === 0) return;
        ownChanges.current = Math.max(0, ownChanges.current - refused.length);
        toast({
          title: `${countOf(refused.length, 'tâche')} restée à sa place`,
          description: refused[0]?.error,
          tone: 'warn',
        });
      },
      (error: unknown) => {
        if (message !== undefined) dismiss(message);
        rollBack();
        failed(error, moves.length, () => planEach(moves, back));
      },
    );
  };

  return {
    plan: (task, day) => plan(task, day),
    planAll: (tasks, day) =>
      planEach(
        tasks.map((task) => ({ task, day })),
        false,
      ),
  };
}

/** « Prévue mardi 24 novembre ». */
function placedOn(day: string | null): string {
  return day === null ? 'Sans jour prévu' : `Prévue ${calendarDays.full(dayOf(day))}`;
}
