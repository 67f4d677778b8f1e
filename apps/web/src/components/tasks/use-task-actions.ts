import { useToast } from '@nexus/ui';
import type { RefObject } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';

export type Verb = 'complete' | 'skip' | 'reopen';

interface NamedTask {
  id: string;
  label: string;
}

export interface TaskActions<T extends NamedTask> {
  /** Takes the task off the list at once; says so, with a way back. */
  close: (verb: Verb, task: T) => void;
}

const words: Record<Verb, { done: string; failed: string }> = {
  complete: { done: 'Tâche faite', failed: 'La tâche n’a pas pu être cochée' },
  skip: { done: 'Tâche passée', failed: 'La tâche n’a pas pu être passée' },
  reopen: { done: 'De nouveau à faire', failed: 'La tâche n’a pas pu être remise à faire' },
};

/**
 * Ticking, passing and taking up again a pupil's tasks: shown before the server answers, rolled back aloud if it refuses.
 *
 * @param takeOff takes a task off the list on the screen, and gives the way to put it back in its place.
 */
export function useTaskActions<T extends NamedTask>(
  takeOff: (task: T) => () => void,
  refresh: () => void,
  ownChanges: RefObject<number>,
): TaskActions<T> {
  const { toast, dismiss } = useToast();
  const settled = { onSettled: refresh };
  const verbs = {
    complete: trpc.tasks.complete.useMutation(settled),
    skip: trpc.tasks.skip.useMutation(settled),
    reopen: trpc.tasks.reopen.useMutation(settled),
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

  const undo = (task: T, putBack: () => void, done: Promise<unknown>) => {
    ownChanges.current += 1;
    putBack();
    // The way back is asked only once the way there is written.
    done
      .then(() => verbs.reopen.mutateAsync({ id: task.id }))
      .catch((error: unknown) => {
        const back = takeOff(task);
        failed('La tâche n’a pas pu être remise', error, () => undo(task, back, Promise.resolve()));
      });
  };

  const close = (verb: Verb, task: T) => {
    ownChanges.current += 1;
    const putBack = takeOff(task);
    const done = verbs[verb].mutateAsync({ id: task.id });
    const message = toast({
      title: words[verb].done,
      description: navigator.onLine ? task.label : 'Hors ligne : ce sera envoyé au retour du réseau.',
      tone: 'success',
      // Taking a task up again is itself the way back.
      action: verb === 'reopen' ? undefined : { label: 'Annuler', onAction: () => undo(task, putBack, done) },
    });
    done.catch((error: unknown) => {
      dismiss(message);
      putBack();
      failed(words[verb].failed, error, () => close(verb, task));
    });
  };

  return { close };
}
