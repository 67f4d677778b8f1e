import type { OfStudent } from '@nexus/contracts';
import { useToast } from '@nexus/ui';
import type { RefObject } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { type ShownTask, withoutTask, withTaskBack } from './join-tasks.ts';

export type Verb = 'complete' | 'skip';

export interface TaskActions {
  /** Takes the task off the list at once; says so, with a way back. */
  close: (verb: Verb, task: ShownTask) => void;
}

const words: Record<Verb, { done: string; failed: string }> = {
  complete: { done: 'Tâche faite', failed: 'La tâche n’a pas pu être cochée' },
  skip: { done: 'Tâche passée', failed: 'La tâche n’a pas pu être passée' },
};

/** Ticking and passing a pupil's own tasks: shown before the server answers, rolled back aloud if it refuses. */
export function useTaskActions(student: OfStudent, refresh: () => void, ownChanges: RefObject<number>): TaskActions {
  const { summary } = trpc.useUtils().dashboard;
  const { toast, dismiss } = useToast();
  const settled = { onSettled: refresh };
  const complete = trpc.tasks.complete.useMutation(settled);
  const skip = trpc.tasks.skip.useMutation(settled);
  const reopen = trpc.tasks.reopen.useMutation(settled);

  const place = (task: ShownTask) => summary.getData(student)?.tasks.findIndex(({ id }) => id === task.id) ?? 0;
  const putBack = ({ explained: _, ...task }: ShownTask, at: number) =>
    summary.setData(student, (shown) => shown && withTaskBack(shown, task, Math.max(0, at)));
  const takeOff = async (task: ShownTask) => {
    // An answer on its way was read before this tick: it would bring the task back for a moment.
    await summary.cancel(student);
    summary.setData(student, (shown) => shown && withoutTask(shown, task.id));
  };

  const failed = (title: string, error: unknown, again: () => void) => {
    ownChanges.current = Math.max(0, ownChanges.current - 1);
    toast({
      title,
      description: `${refusalOf(error).message} La liste est comme avant.`,
      tone: 'danger',
      action: { label: 'Réessayer', onAction: again },
    });
  };

  const undo = (task: ShownTask, at: number, done: Promise<unknown>) => {
    ownChanges.current += 1;
    putBack(task, at);
    // The way back is asked only once the way there is written.
    done
      .then(() => reopen.mutateAsync({ id: task.id }))
      .catch((error: unknown) => {
        void takeOff(task);
        failed('La tâche n’a pas pu être remise', error, () => undo(task, at, Promise.resolve()));
      });
  };

  const close = (verb: Verb, task: ShownTask) => {
    const at = place(task);
    ownChanges.current += 1;
    void takeOff(task);
    const done = (verb === 'complete' ? complete : skip).mutateAsync({ id: task.id });
    const message = toast({
      title: words[verb].done,
      description: navigator.onLine ? task.label : 'Hors ligne : ce sera envoyé au retour du réseau.',
      tone: 'success',
      action: { label: 'Annuler', onAction: () => undo(task, at, done) },
    });
    done.catch((error: unknown) => {
      dismiss(message);
      putBack(task, at);
      failed(words[verb].failed, error, () => close(verb, task));
    });
  };

  return { close };
}
